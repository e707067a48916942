package org.entente.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.Agreement;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how far coders agree. */
@Command(
        name = "agreement",
        description = "Says how far coders agree, by field: people among themselves, and people with the machine.",
        footer = {
            "",
            "alpha is Krippendorff's, over n records that both have coded; f1 also counts what only one of them has."
                    + " Decisions made without --blind see what was read, so they agree with it more than blind ones."
        })
final class AgreementVerb extends ReadingVerb {

    @Option(names = "--field", paramLabel = "FIELD", description = "This field alone, as stage or decision.")
    private @Nullable String field;

    @Mixin
    private OutputOptions output = new OutputOptions();

    AgreementVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        output.check();
    }

    /** All: to reject is to code, too. */
    @Override
    ReviewFilter usual() {
        return ReviewFilter.ANY;
    }

    @Override
    int read(Workspace workspace) throws IOException, JobException {
        List<Agreement> all = workspace.reviews(session.progress()).agreement(counted());
        List<String> fields = all.stream().map(Agreement::field).distinct().toList();
        if (field != null && !fields.contains(field)) {
            throw new IllegalArgumentException("Nobody has coded the field " + field + Closest.hint(field, fields));
        }
        Table.Builder table = Table.of(
                "Agreement",
                new Column("between", Type.TEXT),
                new Column("field", Type.TEXT),
                new Column("n", Type.INTEGER),
                new Column("metric", Type.TEXT),
                new Column("alpha", Type.NUMBER),
                new Column("f1", Type.NUMBER));
        all.stream()
                .filter(row -> field == null || row.field().equals(field))
                .forEach(row -> table.row(
                        Support.NONE,
                        row.between().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        row.field(),
                        (long) row.units(),
                        row.metric().name().toLowerCase(Locale.ROOT),
                        rounded(row.alpha()),
                        rounded(row.f1())));
        output.print(table.build(), Map.of("measures", "alpha, f1"), session);
        return DONE;
    }

    private static @Nullable Double rounded(OptionalDouble value) {
        return value.isEmpty() ? null : Math.rint(value.getAsDouble() * 1000) / 1000;
    }
}
