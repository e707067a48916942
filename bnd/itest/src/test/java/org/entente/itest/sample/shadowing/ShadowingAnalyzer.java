package org.entente.itest.sample.shadowing;

import java.io.IOException;
import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Participant;
import org.entente.core.model.Result;
import org.entente.core.model.Stored;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Component;

/** Lists each pair the other way round, or does what a header of its bundle says. */
@Component
@Plugin(id = "lines", title = "The pairs of countries, turned round")
public final class ShadowingAnalyzer implements Analyzer<Plugin.None> {

    private static final List<Column> COLUMNS =
            List.of(new Column("first", Column.Type.ACTOR), new Column("second", Column.Type.ACTOR));

    @Override
    public Shape describe(Plugin.None parameters) {
        return Shape.table(COLUMNS);
    }

    @Override
    public Result analyze(Dataset data, Plugin.None parameters, Run run) throws IOException {
        String mode = String.valueOf(
                FrameworkUtil.getBundle(ShadowingAnalyzer.class).getHeaders("").get("Mode"));
        if (mode.equals("throws")) {
            throw new IllegalStateException("thrown on purpose");
        } else if (mode.equals("hangs")) {
            hang();
        }
        Table.Builder table = Table.of("Pairs", COLUMNS);
        try (var ties = data.ties(Filter.ALL)) {
            for (Stored<Tie> tie : ties.toList()) {
                List<Participant> pair = tie.value().participants();
                table.row(
                        Support.ties(List.of(tie.id())),
                        pair.get(1).actor(),
                        pair.get(0).actor());
            }
        }
        return table.build();
    }

    private static void hang() {
        long end = System.nanoTime() + 3_000_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
