package org.entente.analyzer.partnership;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.entente.core.api.Countries;
import org.entente.core.api.Dataset;
import org.entente.core.api.Origins;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Composite;
import org.entente.core.model.Dyad;
import org.entente.core.model.Edtf;
import org.entente.core.model.Result;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Tells on one page what two countries have with each other, how firm it is, who says so, and what is not known. */
@Component
@Plugin(id = "brief", title = "Brief on a partnership", parameters = BriefAnalyzer.Parameters.class)
public final class BriefAnalyzer implements Analyzer<BriefAnalyzer.Parameters> {

    /** On whom, as of when, and beside whom. */
    public record Parameters(
            @Parameter(
                    title = "Dyad",
                    help = "The two countries, by codes or names, such as TUR-PAK.",
                    byDefault = Parameter.REQUIRED)
            String dyad,

            @Parameter(title = "As of", help = "What was published or is dated later is left out; all if empty.")
            @Nullable
            Edtf asOf,

            @Parameter(title = "Compare", help = "Two more countries, to be told beside the first; none if empty.")
            String compare,

            @Parameter(
                    title = "Lines",
                    help = "How many lines each part has at most, the latest first.",
                    byDefault = "15",
                    min = 1)
            int lines) {

        @Nullable
        LocalDate day() {
            return asOf == null ? null : asOf.latest().orElse(null);
        }
    }

    @Override
    public Shape describe(Parameters parameters) {
        return new Shape(Result.Kind.COMPOSITE, List.of());
    }

    @Override
    public Composite analyze(Dataset data, Parameters parameters, Run run) throws IOException {
        Countries countries = new Countries(data, run.names());
        Dyad dyad = countries.dyad(parameters.dyad());
        if (parameters.compare().isBlank()) {
            run.progress(0, 1, "Reading what is held on " + dyad);
            return page(Dossier.read(data, dyad, parameters.day(), run), data, parameters, run);
        }
        Dyad other = countries.dyad(parameters.compare());
        run.progress(0, 2, "Reading what is held on " + dyad);
        Dossier first = Dossier.read(data, dyad, parameters.day(), run);
        run.progress(1, 2, "Reading what is held on " + other);
        Dossier second = Dossier.read(data, other, parameters.day(), run);
        return new Composite(
                "Brief " + dyad + " beside " + other,
                List.of(
                        comparison(first, second),
                        page(first, data, parameters, run),
                        page(second, data, parameters, run)));
    }

    private static Composite page(Dossier dossier, Dataset data, Parameters parameters, Run run) throws IOException {
        run.check();
        Sentence sentence = Sentence.read(data, dossier.dyad(), run);
        Origins origins = Origins.of(data, run.names());
        Several several = new Several(sentence, origins);
        List<Result> parts = new ArrayList<>();
        parts.add(Coverage.of(dossier));
        parts.addAll(new Sections(dossier, origins, sentence, parameters.lines()).tables());
        parts.add(Doubts.table(dossier, several));
        parts.add(Gaps.table(dossier, several));
        String asOf = parameters.asOf() == null ? "" : " as of " + parameters.asOf();
        return new Composite("Brief " + dossier.dyad() + asOf, parts);
    }

    private static Table comparison(Dossier first, Dossier second) {
        Table.Builder table = Table.of(
                first.dyad() + " beside " + second.dyad(),
                new Column("part", Type.TEXT),
                new Column("first", Type.INTEGER),
                new Column("second", Type.INTEGER));
        for (String title : Sections.titles()) {
            List<Case> one = Sections.in(first, title);
            List<Case> two = Sections.in(second, title);
            Support left = rests(one, first, title);
            Support right = rests(two, second, title);
            table.row(one.isEmpty() ? right : two.isEmpty() ? left : both(left, right), title, (long) one.size(), (long)
                    two.size());
            table.cell("first", left);
            table.cell("second", right);
        }
        return table.note("first is " + first.dyad() + ", second is " + second.dyad()
                        + "; a part with 0 has no tie among the sources that are held.")
                .build();
    }

    private static Support both(Support one, Support other) {
        return Support.ties(LongStream.concat(one.ties(), other.ties()).boxed().toList());
    }

    private static Support rests(List<Case> acts, Dossier dossier, String title) {
        Dyad dyad = dossier.dyad();
        return acts.isEmpty()
                ? Support.filter(title + ": ties of " + dyad + ", of which none is such", dyad.first(), dyad.second())
                : Support.ties(acts.stream().flatMap(act -> act.ids().stream()).toList());
    }
}
