package org.entente.workbench.resource;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.List;
import org.entente.core.model.Revision;
import org.entente.workbench.rest.Readiness;
import org.entente.workbench.rest.Resource;

/** All that can be asked about, and what is kept in memory of it. */
public final class Resources implements Readiness.Memory {

    private static final System.Logger LOG = System.getLogger(Resources.class.getName());

    private final Site site;
    private final FactCache facts = new FactCache();
    private final Vocabulary vocabulary;
    private final OriginCounts origins;
    private final NetworkResource networks;
    private final SourceResource sources;

    public Resources(Site site) {
        this.site = site;
        vocabulary = new Vocabulary(site.workbench());
        origins = new OriginCounts(site.workbench());
        networks = new NetworkResource(site, facts);
        sources = new SourceResource(site, facts);
        facts.ahead(site);
    }

    @Override
    public void prepare(Revision revision) throws IOException {
        facts.prepare(site.workspace().at(revision));
    }

    @Override
    public void forget(Revision revision) {
        // Networks are few, and who looks at an earlier revision opens their groups without any more laying out.
        facts.forget(revision);
        sources.forget(revision);
        vocabulary.forget(revision);
        origins.forget(revision);
    }

    @Override
    public void forget() {
        facts.forget();
        sources.forget();
        vocabulary.forget();
        origins.forget();
        networks.forget();
        site.jobs().forget().forEach(Resources::delete);
    }

    private static void delete(Object result) {
        if (result instanceof WrittenFile written) {
            try {
                Files.deleteIfExists(written.file());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Delete " + written.file() + " yourself: it may hold what was erased", e);
            }
        }
    }

    /** The resources. */
    public List<Resource> all() {
        return List.of(
                new WorkspaceResource(site),
                sources,
                new ReadingResource(site, vocabulary),
                new ImportResource(site),
                new TieResource(site, facts),
                new EvidenceResource(site),
                new ActorResource(site),
                new SystemResource(site),
                new DyadResource(site, facts, origins),
                new OriginResource(site, facts),
                new FigureResource(site),
                new CoverageResource(site, vocabulary),
                networks,
                new AnalysisResource(site),
                new RunResource(site),
                new ExportResource(site),
                new FindingResource(site),
                new IdentityResource(site),
                new ReviewResource(site),
                new RecordResource(site),
                new GradeResource(site),
                new WatchResource(site),
                new InboxResource(site),
                new EditionResource(site),
                new CareResource(site),
                new HistoryResource(site),
                new PluginResource(site),
                new ShadowResource(site),
                new PreferenceResource(site),
                new SqlResource(site),
                new JobResource(site));
    }
}
