package org.entente.launcher.deploy;

/** Says in the message, which follows the title of a plugin, why nothing can be said of the plugin. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1;

    Unusable(String problem) {
        super(problem);
    }

    /** The message, which is never missing. */
    String problem() {
        return String.valueOf(getMessage());
    }
}
