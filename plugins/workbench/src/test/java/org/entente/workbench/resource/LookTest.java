package org.entente.workbench.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.model.Revision;
import org.entente.workbench.rest.Asked;
import org.entente.workbench.rest.Route;
import org.junit.jupiter.api.Test;

class LookTest {

    private final Dataset dataset = (Dataset) Proxy.newProxyInstance(
            Dataset.class.getClassLoader(),
            new Class<?>[] {Dataset.class},
            (proxy, method, arguments) -> Revision.NONE);

    private Optional<Look> look(Map<String, String> asked) {
        return Look.of(Asked.of(asked), dataset);
    }

    @Test
    void allThatARequestMaySayOfItsLookTellsLooksApart() {
        List<String> names = Site.LOOK.stream()
                .map(Route.Field::name)
                .filter(name -> !name.equals("at"))
                .toList();
        assertThat(names).contains("review", "handling", "unmarked");
        for (String name : names) {
            assertThat(look(Map.of(name, "GREEN"))).as(name).isNotEqualTo(look(Map.of()));
        }
    }

    @Test
    void whoSaysNothingLooksAtAll() {
        assertThat(look(Map.of("text", "quux"))).contains(Look.plain(dataset));
    }

    @Test
    void whatAMarkingLetsBeSeenOfAnEarlierRevisionIsNotKept() {
        assertThat(look(Map.of("at", "5", "handling", "GREEN"))).isEmpty();
        assertThat(look(Map.of("at", "5"))).isPresent();
    }
}
