package org.entente.launcher.deploy;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** What the framework says of one bundle, in the words of the workbench. */
final class BundleState {

    private BundleState() {}

    static boolean isResolved(Bundle bundle) {
        return bundle.getState() != Bundle.INSTALLED && bundle.getState() != Bundle.UNINSTALLED;
    }

    /** Whether a bundle has started, be it that its activator waits for the first use of one of its classes. */
    static boolean isRunning(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING && isLazy(bundle);
    }

    static boolean isChanging(Bundle bundle) {
        return bundle.getState() == Bundle.STOPPING || bundle.getState() == Bundle.STARTING && !isLazy(bundle);
    }

    static boolean isLazy(Bundle bundle) {
        String policy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY);
        return policy != null && policy.startsWith(Constants.ACTIVATION_LAZY);
    }

    static String name(Bundle bundle) {
        if (isRunning(bundle)) {
            return "ACTIVE";
        }
        return switch (bundle.getState()) {
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.INSTALLED -> "INSTALLED";
            default -> "UNINSTALLED";
        };
    }

    static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
    }
}
