package org.entente.itest.sample.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Actor;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Problem;
import org.entente.core.model.Role;
import org.entente.core.model.Severity;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Recognition;
import org.osgi.service.component.annotations.Component;

/** Reads files of lines such as {@code KOR TUR}: two countries that cooperate. */
@Component
@Plugin(id = "lines", title = "Pairs of countries, one a line")
public final class LinesImporter implements Importer<Plugin.None> {

    @Override
    public Recognition recognise(Head head) {
        return head.name().toLowerCase(Locale.ROOT).endsWith(".lines")
                ? new Recognition(100, "pairs of countries")
                : Recognition.no("not *.lines");
    }

    @Override
    public void read(Input input, Plugin.None parameters, Sink sink, Run run) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(input.open(), StandardCharsets.UTF_8))) {
            int row = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                row++;
                run.check();
                String[] pair = line.split(" ", -1);
                if (pair.length != 2) {
                    sink.problem(new Problem(
                            "line.pair",
                            Severity.REFUSED,
                            "Line " + row + " of " + input.name() + " is no pair.",
                            new Locator.Cell(row, null)));
                    return;
                }
                sink.actor(Actor.country(pair[0], pair[0]));
                sink.actor(Actor.country(pair[1], pair[1]));
                long evidence = sink.evidence(
                        Evidence.of(input.source().digest(), new Locator.Cell(row, null), line, run.reader()));
                Tie tie = Tie.of(TieType.COOPERATION)
                        .with(pair[0], Role.PARTNER)
                        .with(pair[1], Role.PARTNER)
                        .build();
                sink.tie(tie, evidence);
            }
        }
    }
}
