package org.entente.launcher.deploy;

/** What a refusal must say, by the kind of what is refused. */
final class Cause {

    private Cause() {}

    static String of(BrokenJars kind) {
        return switch (kind) {
            case EMPTY -> " is empty; copy it again";
            case TRUNCATED -> " is cut off: ";
            case NOT_A_ZIP -> " is no jar, ";
            case DAMAGED_ENTRY, WRONG_SIZE, LYING_BOMB -> " is damaged at its entry ";
            case UNKNOWN_METHOD -> " encrypted or packed in a way that Java cannot read";
            case TOO_LARGE -> " is larger than 1 MB; ";
            case TOO_MANY_ENTRIES -> " entries and may have 500; ";
            case BOMB -> " to more than 200 times its size";
            case TOO_MUCH_UNPACKED -> " unpacks to more than 24 MB; ";
            case ESCAPING_UP, ESCAPING_UP_WITHIN, ESCAPING_ABSOLUTE, ESCAPING_DRIVE, ESCAPING_BACKSLASH, ESCAPING_NUL ->
                " which points out of the jar; ";
            case TWO_ENTRIES_OF_A_NAME -> " has two entries of the name one.txt; ";
            case LINK -> " has the entry link, which is a link; ";
            case NO_MANIFEST -> " has no META-INF/MANIFEST.MF; ";
            case UNREADABLE_MANIFEST -> " has a manifest that Java cannot read; ";
            case HEADER_TWICE -> " has the header bundle-version twice ";
            case NO_SYMBOLIC_NAME -> " has no Bundle-SymbolicName; ";
            case NO_MANIFEST_VERSION -> " has no Bundle-ManifestVersion ";
            case OLD_MANIFEST_VERSION -> " has the Bundle-ManifestVersion 1 ";
            case BAD_VERSION -> "Bundle-Version";
            case BAD_IMPORT -> " has a wrong header Import-Package: 'org.osgi.framework;version=";
            case IMPORT_TWICE -> " has a wrong header Import-Package: org.osgi.framework is there twice; ";
            case BAD_RANGE -> " has a wrong header Import-Package: [1.8,1.2) ";
            case BAD_EXPORT -> " has a wrong header Export-Package: java.util ";
            case BAD_FILTER -> " has a wrong header Require-Capability: (osgi.ee=JavaSE is no filter; ";
            case NEWER_CLASS -> " needs Java 99 for its class ";
            case NO_ACTIVATOR_CLASS -> " lacks the class gone.Activator";
            case NO_COMPONENT_FILE -> "OSGI-INF/gone.xml";
            case BAD_COMPONENT_FILE -> " is no well-formed XML; ";
            case NO_COMPONENT_CLASS -> " lacks the class gone.Component";
            case MISSING_PACKAGE -> " needs the package org.nowhere; ";
            case PACKAGE_TOO_OLD -> " needs org.osgi.framework [99.0,100.0); ";
            case PACKAGE_TOO_NEW -> " needs org.osgi.framework [0.1,0.2); ";
            case MISSING_CAPABILITY -> " needs the capability org.nowhere=here; ";
            case MISSING_EXTENDER -> " needs the extender nobody; ";
            case WRONG_JAVA -> " needs Java 99; ";
            case MISSING_BUNDLE -> " needs the bundle org.nowhere; ";
            case NATIVE_CODE -> " for its native code; ";
            case CONFLICTING_PACKAGE -> " needs one package shared.api and would get two: ";
            case FRAGMENT_WITHOUT_HOST -> " is a fragment of org.nowhere, which is not there, ";
            case ACTIVATOR_THROWS -> " failed to start (IllegalStateException: thrown on purpose)";
            case ACTIVATOR_HANGS, ACTIVATOR_HANGS_FOR_EVER -> " has not started within 1 s";
            case CONSTRUCTOR_THROWS -> "thrown on purpose";
            case MISSING_REFERENCE -> "java.lang.Runnable";
            case DUPLICATE_ID -> BrokenJars.TAKEN_ID;
            case UNSIGNED -> " is not signed, ";
        };
    }
}
