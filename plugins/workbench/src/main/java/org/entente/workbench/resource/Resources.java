package org.entente.workbench.resource;

import java.util.List;
import org.entente.workbench.rest.Resource;

/** All that can be asked about. */
public final class Resources {

    private Resources() {}

    /** The resources of a site. */
    public static List<Resource> of(Site site) {
        FactCache facts = new FactCache();
        facts.ahead(site);
        return List.of(
                new WorkspaceResource(site),
                new SourceResource(site, facts),
                new ReadingResource(site),
                new ImportResource(site),
                new TieResource(site, facts),
                new EvidenceResource(site),
                new ActorResource(site),
                new SystemResource(site),
                new DyadResource(site, facts),
                new FigureResource(site),
                new CoverageResource(site),
                new NetworkResource(site, facts),
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
