import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Starts the bundles named as arguments; the system properties are the framework's configuration. */
final class FileInstallHost {

    public static void main(String[] files) throws Exception {
        Map<String, String> configuration = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            configuration.put(name, System.getProperty(name));
        }
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(configuration);
        framework.start();
        List<Bundle> bundles = new ArrayList<>();
        for (String file : files) {
            bundles.add(framework
                    .getBundleContext()
                    .installBundle("reference:" + new File(file).toURI()));
        }
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
        framework.waitForStop(0);
    }
}
