package org.entente.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the launcher itself reads of a command line.
 *
 * @param words the arguments as the verbs shall see them
 * @param workspace the folder named by {@code -w}, or the usual one
 * @param verb the first word that is no option, empty if there is none; of {@code plugins shadow}, which needs a workspace as
 *     no other verb below {@code plugins} does, both words
 */
record Arguments(List<String> words, Path workspace, String verb) {

    private static final String WORKBENCH = "workbench";
    private static final String PLUGINS = "plugins";
    private static final String SHADOW = "plugins shadow";

    /** Verbs that open no workspace, or one of their own. */
    private static final Set<String> WITHOUT = Set.of(WORKBENCH, "demo", "evaluate", "help", PLUGINS, "restore");

    private static final String USUAL = "entente-workspace";

    Arguments {
        words = List.copyOf(words);
    }

    static Arguments read(List<String> typed, Path directory) {
        String workspace = USUAL;
        List<String> said = new ArrayList<>();
        boolean onlyWorkspace = true;
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (word.equals("--")) {
                onlyWorkspace = false;
                break;
            } else if ((word.equals("-w") || word.equals("--workspace")) && i + 1 < typed.size()) {
                workspace = typed.get(++i);
            } else if (word.startsWith("--workspace=")) {
                workspace = word.substring("--workspace=".length());
            } else {
                onlyWorkspace = false;
                if (!word.startsWith("-")) {
                    said.add(word);
                }
            }
        }
        List<String> words = new ArrayList<>(typed);
        if (onlyWorkspace) {
            said.add(WORKBENCH);
            words.add(WORKBENCH);
        }
        return new Arguments(words, directory.resolve(workspace).normalize(), verb(said));
    }

    private static String verb(List<String> said) {
        if (said.isEmpty()) {
            return "";
        }
        return String.join(" ", said.subList(0, Math.min(2, said.size()))).equals(SHADOW) ? SHADOW : said.get(0);
    }

    /** Whether the process shall stay and serve others. */
    boolean stays() {
        return verb.equals(WORKBENCH) && !words.contains("--help") && !words.contains("-h");
    }

    /** Whether the call needs the workspace for itself alone, as far as the verb tells. */
    boolean needsWorkspace() {
        return !verb.isEmpty() && !WITHOUT.contains(verb) && !words.contains("--help") && !words.contains("-h");
    }

    /** Whether the plugins may be changed to the very end of the call. */
    boolean deploys() {
        return verb.equals(PLUGINS) || verb.equals(SHADOW);
    }

    /**
     * The folder whose {@code .running} names the process that should answer.
     *
     * <p>Plugins are the matter of the installation, all else of the workspace; the demo has a workspace of its own.
     */
    Optional<Path> answeredAt(Installation installation) {
        return switch (verb) {
            case WORKBENCH, "demo" -> Optional.empty();
            case PLUGINS -> Optional.of(installation.state());
            default -> Optional.of(workspace);
        };
    }
}
