package bench.small;

import java.util.function.Supplier;

/** The service of the small bundle. */
public final class Small implements Supplier<String> {

    @Override
    public String get() {
        return "at your service";
    }
}
