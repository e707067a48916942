package org.entente.launcher;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * The frameworks of the distribution, for tests that run on both.
 *
 * <p>Each has a class loader of its own, as both hold a copy of Felix's resolver, and one is signed.
 */
public enum EitherFramework {
    /** Apache Felix. */
    FELIX("org.apache.felix.framework.FrameworkFactory"),
    /** Eclipse Equinox. */
    EQUINOX("org.eclipse.osgi.launch.EquinoxFactory");

    private final String factory;

    EitherFramework(String factory) {
        this.factory = factory;
    }

    /**
     * Starts it as the launcher does.
     *
     * @param storage an empty folder
     */
    public Framework start(Path storage) throws Exception {
        ClassLoader tests = EitherFramework.class.getClassLoader();
        URL jar = Class.forName(factory, false, tests)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation();
        ClassLoader alone = new URLClassLoader(new URL[] {jar}, new SpecificationAlone(tests));
        Framework framework = ((FrameworkFactory)
                        Class.forName(factory, true, alone).getConstructor().newInstance())
                .newFramework(FrameworkStart.configuration("", storage));
        framework.start();
        return framework;
    }

    private static final class SpecificationAlone extends ClassLoader {

        private final ClassLoader tests;

        SpecificationAlone(ClassLoader tests) {
            super(ClassLoader.getPlatformClassLoader());
            this.tests = tests;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.osgi.")) {
                return tests.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
