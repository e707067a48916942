package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.entente.launcher.EitherFramework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** Each kind of need that is not met, on both frameworks: neither resolves the bundle, and the words are the same. */
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagnosisTest {

    private static final String JAVA = "Java " + Runtime.version().feature();

    @Parameter
    EitherFramework either;

    private Framework framework;

    @BeforeParameterizedClassInvocation
    void startTheFramework(EitherFramework one, @TempDir Path temporary) throws Exception {
        framework = one.start(temporary.resolve("storage"));
    }

    @AfterEach
    void emptyTheFramework() throws BundleException, InterruptedException {
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID) {
                bundle.uninstall();
            }
        }
        CountDownLatch done = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(null, event -> done.countDown());
        done.await();
    }

    @AfterParameterizedClassInvocation
    void stopTheFramework() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(5000);
    }

    @Test
    void aPackageThatNobodyExports() throws Exception {
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: lib.api")))
                .isEqualTo("needs the package lib.api; no bundle exports it: install a bundle that exports lib.api");
    }

    @Test
    void aPackageThatNobodyExportsWithItsRange() throws Exception {
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: lib.api;version=1.2.3")))
                .isEqualTo("needs the package lib.api ≥ 1.2.3; no bundle exports it:"
                        + " install a bundle that exports lib.api");
    }

    @Test
    void aPackageOfTheWorkbenchThatIsTooOld() throws Exception {
        bundle("org.entente.core", "0.1.0", "Export-Package: org.entente.core.spi;version=1.4.0");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: org.entente.core.spi;version='[2.0,3.0)'")))
                .isEqualTo("needs org.entente.core.spi [2.0,3.0); this workbench offers 1.4.0:"
                        + " use an older plugin or a workbench ≥ 2.0");
    }

    @Test
    void aPackageOfTheWorkbenchThatIsTooNew() throws Exception {
        bundle("org.entente.core", "0.1.0", "Export-Package: org.entente.core.spi;version=3.0.1");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: org.entente.core.spi;version='[2.0,3.0)'")))
                .isEqualTo("needs org.entente.core.spi [2.0,3.0); this workbench offers 3.0.1:"
                        + " use a newer plugin or a workbench < 3.0");
    }

    @Test
    void aPackageOfTheSystemThatIsTooOld() throws Exception {
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: org.osgi.framework;version='[9,10)'")))
                .isEqualTo("needs org.osgi.framework [9.0,10.0); this workbench offers 1.10.0:"
                        + " use an older plugin or a workbench that offers org.osgi.framework ≥ 9.0");
    }

    @Test
    void aPackageOfAnotherPluginThatIsTooOld() throws Exception {
        bundle("lib", "1.0.0", "Export-Package: lib.api;version=1.4.0");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: lib.api;version='(1.4,2]'")))
                .isEqualTo("needs lib.api (1.4,2.0]; lib 1.0.0 offers 1.4.0: use an older plugin or a newer lib");
    }

    @Test
    void aPackageThatIsTooOldHereAndTooNewThere() throws Exception {
        bundle("lib", "1.0.0", "Export-Package: lib.api;version=1.0");
        bundle("lib", "3.0.0", "Export-Package: lib.api;version=3.0");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: lib.api;version='[2.0,3.0)'")))
                .isEqualTo("needs lib.api [2.0,3.0); lib 1.0.0 offers 1.0.0 and lib 3.0.0 offers 3.0.0:"
                        + " use another version of the plugin or of lib");
    }

    @Test
    void aPackageWithoutAnAttributeThatIsAskedFor() throws Exception {
        bundle("lib", "1.0.0", "Export-Package: lib.api;vendor=other");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: lib.api;vendor=acme")))
                .isEqualTo("needs the package lib.api with vendor=acme; lib 1.0.0 offers it without:"
                        + " use a plugin that does not ask for that, or another lib");
    }

    @Test
    void aPackageOfABundleThatIsNotThere() throws Exception {
        bundle("lib", "1.0.0", "Export-Package: lib.api");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: lib.api;bundle-symbolic-name=good.lib")))
                .isEqualTo("needs the package lib.api with bundle-symbolic-name=good.lib; lib 1.0.0 offers it without:"
                        + " install good.lib");
    }

    @Test
    void aPackageThatMustBeAskedForWithAnAttribute() throws Exception {
        bundle("lib", "1.0.0", "Export-Package: lib.api;vendor=acme;mandatory:=vendor");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: lib.api")))
                .isEqualTo("needs the package lib.api; lib 1.0.0 offers it to those alone that ask for vendor:"
                        + " use a plugin that does, or another bundle that offers lib.api");
    }

    @Test
    void aPackageOfARefusedBundle() throws Exception {
        bundle("lib", "1.0.0", "Export-Package: lib.api", "Import-Package: deep.api");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: lib.api"), Map.of("lib", "1.0.0")))
                .isEqualTo("needs the package lib.api; lib 1.0.0, which has it, is refused: mend lib 1.0.0 first");
    }

    @Test
    void aBundleThatIsNotThere() throws Exception {
        assertThat(refusal(bundle("sample", "1.0.0", "Require-Bundle: lib;bundle-version='[1,2)'")))
                .isEqualTo("needs the bundle lib [1.0,2.0); it is not there: install lib");
    }

    @Test
    void aBundleOfAnotherVersion() throws Exception {
        bundle("lib", "3.0.0");
        assertThat(refusal(bundle("sample", "1.0.0", "Require-Bundle: lib;bundle-version='[1,2)'")))
                .isEqualTo("needs the bundle lib [1.0,2.0); lib 3.0.0 is there: use a newer plugin or an older lib");
    }

    @Test
    void aBundleThatIsRefused() throws Exception {
        assertThat(refusal(bundle("sample", "1.0.0", "Require-Bundle: lib"), Map.of("lib", "1.0.0")))
                .isEqualTo("needs the bundle lib; lib 1.0.0 is refused: mend lib 1.0.0 first");
    }

    @Test
    void aBundleOfAnotherVersionThanTheRefusedOne() throws Exception {
        bundle("lib", "3.0.0");
        assertThat(refusal(
                        bundle("sample", "1.0.0", "Require-Bundle: lib;bundle-version='[1,2)'"),
                        Map.of("lib", "2.0.0")))
                .isEqualTo("needs the bundle lib [1.0,2.0); lib 3.0.0 is there: use a newer plugin or an older lib");
    }

    @Test
    void aWorkbenchOfAnotherVersion() throws Exception {
        bundle("org.entente.core", "0.1.0");
        assertThat(refusal(bundle("sample", "1.0.0", "Require-Bundle: org.entente.core;bundle-version=1.0")))
                .isEqualTo("needs the bundle org.entente.core ≥ 1.0; this workbench has 0.1.0:"
                        + " use an older plugin or a workbench ≥ 1.0");
    }

    @Test
    void anExtenderThatIsNotThere() throws Exception {
        assertThat(refusal(bundle("sample", "1.0.0", """
                        Require-Capability: osgi.extender;filter:='(&(osgi.extender=osgi.component)\
                        (version>=1.3.0)(!(version>=2.0.0)))'""")))
                .isEqualTo("needs the extender osgi.component (Declarative Services) [1.3,2.0); no bundle offers it:"
                        + " install a bundle that does");
    }

    @Test
    void anExtenderThatIsTooOld() throws Exception {
        bundle("scr", "2.0.0", "Provide-Capability: osgi.extender;osgi.extender=osgi.component;version:Version=1.5");
        assertThat(refusal(bundle("sample", "1.0.0", """
                        Require-Capability: osgi.extender;filter:='(&(osgi.extender=osgi.component)\
                        (version>=2.0.0))'""")))
                .isEqualTo("needs the extender osgi.component (Declarative Services) ≥ 2.0; scr 2.0.0 offers 1.5.0:"
                        + " use an older plugin or a newer scr");
    }

    @Test
    void anExtenderWhoseVersionIsMereText() throws Exception {
        bundle("scr", "2.0.0", "Provide-Capability: osgi.extender;osgi.extender=osgi.component;version=1.10");
        assertThat(refusal(bundle("sample", "1.0.0", """
                        Require-Capability: osgi.extender;filter:='(&(osgi.extender=osgi.component)\
                        (version>=1.9))'""")))
                .isEqualTo("needs the extender osgi.component (Declarative Services) ≥ 1.9; scr 2.0.0 offers it without"
                        + " a version: use another version of the plugin or of scr");
    }

    @Test
    void anImplementationThatIsNotThere() throws Exception {
        assertThat(refusal(bundle(
                        "sample",
                        "1.0.0",
                        "Require-Capability: osgi.implementation;filter:='(osgi.implementation=osgi.jaxrs)'")))
                .isEqualTo("needs an implementation of osgi.jaxrs (the JAX-RS Whiteboard); no bundle offers it:"
                        + " install a bundle that does");
    }

    @Test
    void aCapabilityOfANamespaceOfItsOwn() throws Exception {
        assertThat(refusal(
                        bundle("sample", "1.0.0", "Require-Capability: acme.engine;filter:='(&(speed>=9)(fuel=gas))'")))
                .isEqualTo("needs the capability acme.engine with speed ≥ 9 and fuel=gas; no bundle offers it:"
                        + " install a bundle that does");
    }

    @Test
    void aCapabilityThatIsOfLess() throws Exception {
        bundle("engine", "1.0.0", "Provide-Capability: acme.engine;acme.engine=warp;speed:Long=5");
        assertThat(refusal(bundle(
                        "sample",
                        "1.0.0",
                        "Require-Capability: acme.engine;filter:='(&(acme.engine=warp)(speed>=9))'")))
                .isEqualTo("needs the capability acme.engine=warp with speed ≥ 9; engine 1.0.0 offers it without:"
                        + " use a plugin that does not ask for that, or another engine");
    }

    @Test
    void aServiceIsNotForResolving() throws Exception {
        Bundle sample = bundle(
                "sample",
                "1.0.0",
                """
                Require-Capability: osgi.service;filter:='(objectClass=a.B)';effective:=active,\
                no.body;resolution:=optional""",
                "Import-Package: no.body;resolution:=optional",
                "DynamicImport-Package: no.body.*");
        assertThat(resolve(sample)).isTrue();
    }

    @Test
    void anotherJava() throws Exception {
        assertThat(refusal(bundle(
                        "sample", "1.0.0", "Require-Capability: osgi.ee;filter:='(&(osgi.ee=JavaSE)(version=99))'")))
                .isEqualTo("needs Java 99; this is " + JAVA + ": set JAVA_HOME to a Java 99, or use an older plugin");
    }

    @Test
    void anotherJavaByTheOlderHeader() throws Exception {
        assertThat(refusal(bundle("sample", "1.0.0", "Bundle-RequiredExecutionEnvironment: JavaSE-99")))
                .isEqualTo("needs Java 99; this is " + JAVA + ": set JAVA_HOME to a Java 99, or use an older plugin");
    }

    @Test
    void nativeCodeForAnotherSystem() throws Exception {
        assertThat(refusal(bundle("sample", "1.0.0", "Bundle-NativeCode: x.dll;osname=Windows10;processor=sparc")))
                .startsWith("needs Windows on sparc for its native code; this is ")
                .endsWith(": use a build of the plugin for this system");
    }

    @Test
    void nativeCodeForOtherSystems() throws Exception {
        assertThat(refusal(
                        bundle("sample", "1.0.0", "Bundle-NativeCode: x.so;osname=OS/2;processor=sparc,y;osname=QNX")))
                .startsWith("needs os/2 and qnx on sparc for its native code; this is ");
    }

    @Test
    void aFragmentWithoutHost() throws Exception {
        assertThat(refusal(bundle("sample", "1.0.0", "Fragment-Host: lib")))
                .isEqualTo("needs as its host the bundle lib; it is not there: install lib");
    }

    @Test
    void aFragmentOfAnotherVersion() throws Exception {
        bundle("lib", "3.0.0");
        assertThat(refusal(bundle("sample", "1.0.0", "Fragment-Host: lib;bundle-version='[1.0,2.0)'")))
                .isEqualTo("needs as its host the bundle lib [1.0,2.0); lib 3.0.0 is there:"
                        + " use a newer plugin or an older lib");
    }

    @Test
    void aPackageThatWouldComeFromTwoBundles() throws Exception {
        Bundle old = bundle("shared", "1.0.0", "Export-Package: shared.api;version=1.0");
        Bundle tool = bundle(
                "tool",
                "1.0.0",
                "Import-Package: shared.api;version='[1,2)'",
                "Export-Package: tool.api;uses:=shared.api");
        bundle("shared", "2.0.0", "Export-Package: shared.api;version=2.0");
        assertThat(resolve(old, tool)).isTrue();
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: tool.api,shared.api;version='[2,3)'")))
                .isEqualTo("needs one package shared.api and would get two: that of shared 2.0.0 by its import of"
                        + " shared.api, and that of shared 1.0.0 by its import of tool.api;"
                        + " use versions that agree on one");
    }

    @Test
    void aPackageThatWouldComeFromTwoBundlesByWayOfOthers() throws Exception {
        bundle("shared", "1.0.0", "Export-Package: shared.api;version=1.0");
        bundle("shared", "2.0.0", "Export-Package: shared.api;version=2.0");
        bundle(
                "deep",
                "1.0.0",
                "Import-Package: shared.api;version='[2,3)'",
                "Export-Package: deep.api;uses:=shared.api");
        bundle("mid", "1.0.0", "Import-Package: deep.api", "Export-Package: mid.api;uses:='deep.api,other.api'");
        assertThat(refusal(
                        bundle("sample", "1.0.0", "Require-Bundle: mid", "Import-Package: shared.api;version='[1,2)'")))
                .isEqualTo("needs one package shared.api and would get two: that of shared 1.0.0 by its import of"
                        + " shared.api, and that of shared 2.0.0 by its need of the bundle mid;"
                        + " use versions that agree on one");
    }

    @Test
    void aPackageOfItsOwnThatAnImportBringsToo() throws Exception {
        Bundle shared = bundle("shared", "1.0.0", "Export-Package: shared.api");
        Bundle tool =
                bundle("tool", "1.0.0", "Import-Package: shared.api", "Export-Package: tool.api;uses:=shared.api");
        assertThat(resolve(shared, tool)).isTrue();
        assertThat(refusal(bundle("sample", "1.0.0", "Export-Package: shared.api", "Import-Package: tool.api")))
                .isEqualTo("needs one package shared.api and would get two: that of sample 1.0.0 by its own export, and"
                        + " that of shared 1.0.0 by its import of tool.api; use versions that agree on one");
    }

    @Test
    void aFragmentOfABundleThatIsInUse() throws Exception {
        Bundle lib = bundle("lib", "1.0.0");
        lib.start();
        assertThat(refusal(bundle("sample", "1.0.0", "Fragment-Host: lib", "Import-Package: org.osgi.framework")))
                .isEqualTo("is a fragment of lib 1.0.0, which is in use and takes no more of them: restart Entente");
    }

    @Test
    void aChoiceThatResolversDoNotMake() throws Exception {
        bundle("shared", "1.0.0", "Export-Package: shared.api;version=1.0");
        bundle("shared", "2.0.0", "Export-Package: shared.api;version=2.0");
        bundle(
                "one",
                "1.0.0",
                "Import-Package: shared.api;version='[1,2)'",
                "Export-Package: one.api;uses:=shared.api");
        bundle(
                "two",
                "1.0.0",
                "Import-Package: shared.api;version='[2,3)'",
                "Export-Package: two.api;uses:=shared.api");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: one.api,two.api,shared.api")))
                .isEqualTo("needs one package shared.api and would get two: that of shared 2.0.0 by its import of"
                        + " shared.api, and that of shared 1.0.0 by its import of one.api;"
                        + " use versions that agree on one");
    }

    @Test
    void aSecondSingleton() throws Exception {
        Bundle first = bundle("sample; singleton:=true", "1.0.0");
        assertThat(resolve(first)).isTrue();
        assertThat(refusal(bundle("sample;singleton:=true", "1.1.0")))
                .isEqualTo("must be the only one of its name, and 1.0.0 is in use: remove that first");
    }

    @Test
    void aNeedOfANeed() throws Exception {
        bundle("deep", "1.0.0", "Export-Package: deep.api", "Import-Package: no.body");
        bundle("mid", "1.0.0", "Export-Package: mid.api", "Import-Package: deep.api");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: mid.api")))
                .isEqualTo("needs mid 1.0.0 for the package mid.api, and mid 1.0.0 needs deep 1.0.0 for the package"
                        + " deep.api, and deep 1.0.0 needs the package no.body; no bundle exports it:"
                        + " install a bundle that exports no.body");
    }

    @Test
    void bundlesThatNeedEachOtherAndAThird() throws Exception {
        bundle("one", "1.0.0", "Export-Package: one.api", "Import-Package: two.api");
        bundle("two", "1.0.0", "Export-Package: two.api", "Import-Package: one.api,no.body");
        assertThat(refusal(bundle("sample", "1.0.0", "Import-Package: one.api")))
                .startsWith("needs one 1.0.0 for the package one.api, and one 1.0.0 needs two 1.0.0 for")
                .endsWith("two 1.0.0 needs the package no.body; no bundle exports it:"
                        + " install a bundle that exports no.body");
    }

    @Test
    void refusedBundlesThatNeedEachOther() throws Exception {
        Bundle one = bundle("one", "1.0.0", "Export-Package: one.api", "Import-Package: two.api");
        Bundle two = bundle("two", "1.0.0", "Export-Package: two.api", "Import-Package: one.api,no.body");
        Map<String, String> both = Map.of("one", "1.0.0", "two", "1.0.0");
        assertThat(refusal(two, both))
                .isEqualTo("needs the package no.body; no bundle exports it: install a bundle that exports no.body");
        assertThat(refusal(one, both))
                .isEqualTo("needs the package two.api; two 1.0.0, which has it, is refused: mend two 1.0.0 first");
    }

    @Test
    void threeAreNamedAndTheRestIsCounted() throws Exception {
        bundle("lib", "1.0.0", "Export-Package: lib.api;version=1.0");
        assertThat(refusal(bundle(
                        "sample",
                        "1.0.0",
                        "Import-Package: lib.api;version=2,no.body,no.where",
                        "Require-Bundle: other",
                        "Require-Capability: osgi.ee;filter:='(&(osgi.ee=JavaSE)(version=99))'")))
                .isEqualTo("needs Java 99 (this is " + JAVA + "), the bundle other (it is not there),"
                        + " lib.api ≥ 2.0 (lib 1.0.0 offers 1.0.0) and 2 more: set JAVA_HOME to a Java 99,"
                        + " or use an older plugin, and install other, and use an older plugin or a newer lib");
    }

    @Test
    void whatIsNotOfferedIsAsIfItWereNotThere() throws Exception {
        bundle("lib", "1.0.0", "Export-Package: lib.api");
        Bundle sample = bundle("sample", "1.0.0", "Import-Package: lib.api");
        assertThat(diagnosis().of(sample, List.of(framework), Map.of()))
                .startsWith("needs the package lib.api; no bundle exports it");
    }

    private String refusal(Bundle candidate) {
        return refusal(candidate, Map.of());
    }

    private String refusal(Bundle candidate, Map<String, String> refused) {
        assertThat(resolve(candidate)).as("resolved").isFalse();
        List<Bundle> all = Arrays.asList(framework.getBundleContext().getBundles());
        return diagnosis().of(candidate, all, refused);
    }

    private static Diagnosis diagnosis() {
        return new Diagnosis(Set.of("org.entente.core"));
    }

    private boolean resolve(Bundle... bundles) {
        return framework.adapt(FrameworkWiring.class).resolveBundles(List.of(bundles));
    }

    /** Installs a bundle; apostrophes in its headers stand for quotation marks. */
    private Bundle bundle(String name, String version, String... headers) throws IOException, BundleException {
        Map<String, String> all = new HashMap<>();
        all.put("Manifest-Version", "1.0");
        all.put("Bundle-ManifestVersion", "2");
        all.put("Bundle-SymbolicName", name);
        all.put("Bundle-Version", version);
        for (String header : headers) {
            int colon = header.indexOf(": ");
            all.put(header.substring(0, colon), header.substring(colon + 2).replace('\'', '"'));
        }
        Manifest manifest = new Manifest();
        all.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return framework
                .getBundleContext()
                .installBundle(name + "-" + version, new ByteArrayInputStream(bytes.toByteArray()));
    }
}
