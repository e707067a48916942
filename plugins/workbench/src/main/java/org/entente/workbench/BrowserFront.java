package org.entente.workbench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.entente.core.api.Workbench;
import org.entente.core.api.Workspace;
import org.entente.core.spi.Front;
import org.entente.core.spi.Samples;
import org.entente.launch.Deployment;
import org.entente.launch.User;
import org.entente.workbench.http.Token;
import org.entente.workbench.job.Events;
import org.entente.workbench.job.Jobs;
import org.entente.workbench.preference.Preferences;
import org.entente.workbench.resource.Site;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.MetaTypeService;

/** Serves workspaces to a browser. */
@Component
public final class BrowserFront implements Front {

    private static final String HOME = "entente.home";

    private final BundleContext context;
    private final Workbench workbench;
    private final Optional<Deployment> deployment;
    private final Optional<Samples> samples;
    private final ConfigurationAdmin configurations;
    private final MetaTypeService types;

    @Activate
    public BrowserFront(
            BundleContext context,
            @Reference Workbench workbench,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Deployment deployment,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Samples samples,
            @Reference ConfigurationAdmin configurations,
            @Reference MetaTypeService types) {
        this.context = context;
        this.workbench = workbench;
        this.deployment = Optional.ofNullable(deployment);
        this.samples = Optional.ofNullable(samples);
        this.configurations = configurations;
        this.types = types;
    }

    @Override
    public Served serve(Workspace workspace, int port) throws IOException {
        Events events = new Events();
        Preferences preferences = new Preferences(context, types, configurations, preferenceFile());
        preferences.restore();
        Path scratch = scratch();
        Site site = new Site(
                workbench,
                workspace,
                deployment,
                samples,
                preferences,
                new Jobs(events, Clock.systemUTC()),
                events,
                scratch,
                context.getBundle().getVersion().toString(),
                User.current().name());
        LastPort last = new LastPort(workspace.folder());
        Service service = Service.start(site, Token.random(), last.choices(port), context, configurations);
        last.keep(service.address().getPort());
        return service;
    }

    /** Below what the framework keeps, since the launcher sweeps that after a process which was killed, uploads and all. */
    private Path scratch() throws IOException {
        File kept = context.getDataFile("");
        return kept == null
                ? Files.createTempDirectory("entente-workbench")
                : Files.createTempDirectory(kept.toPath(), "scratch");
    }

    /** Where the installation keeps what outlives it; below the working directory where there is none. */
    private Path preferenceFile() {
        String home = context.getProperty(HOME);
        return Path.of(home == null ? "" : home, "var", "preferences.properties");
    }
}
