package org.entente.launch;

import java.util.Map;
import java.util.Optional;

/**
 * Who acts: under this name decisions, imports and all other changes are kept.
 *
 * <p>It is told by whoever asks, and travels with a {@link Call}: the process that does the work may be another's.
 *
 * @param name as people know it
 */
public record User(String name) {

    private static final String VARIABLE = "ENTENTE_USER";

    /** @throws IllegalArgumentException if the name is blank */
    public User {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a user has a name");
        }
    }

    /** Whoever started this process: {@code $ENTENTE_USER}, or else who is logged in. */
    public static User current() {
        return of(System.getenv(), System.getProperty("user.name", ""));
    }

    static User of(Map<String, String> environment, String login) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(User::new)
                .orElseGet(() -> new User(login.isBlank() ? "unknown" : login));
    }
}
