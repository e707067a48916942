package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.entente.launcher.BundleJar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** What at least one framework does not install is found, and what all install is let through. */
class HeaderRulesTest {

    private static final String[][] TAKEN = {
        {"Import-Package", "a;b;version=\"[1,2)\";resolution:=optional,org.apache.commons.commons-codec"},
        {"Import-Package", "java.lang;x:Long=1;bundle-symbolic-name=\"x\""},
        {"Import-Package", "a;text=\"with \\\"quotes\\\", commas; and = signs\""},
        {"Export-Package", "a;version=1.0;specification-version=1.0;uses:=\"b,c\";x=1;mandatory:=x"},
        {"DynamicImport-Package", "*,a.*,b;version=1"},
        {"Require-Bundle", "x;bundle-version=\"[1,2)\";visibility:=reexport"},
        {"Require-Capability", "osgi.ee,n;effective:=active;filter:=\"(&(a=b)(version>=1.0))\";x:List<Long>=\"1,2\""},
        {"Provide-Capability", "n;x:Version=1;y:Double=1.5;z:List<String>=\"a,b\";w:List=c"},
        {"Bundle-NativeCode", "x.so;osname=MacOSX;osname=Mac OS X;processor=x86,*"},
        {"Bundle-ClassPath", ".,lib/a b.jar,classes/"},
        {"Bundle-ActivationPolicy", "lazy;include:=\"a\""},
        {"Bundle-SymbolicName", "t;singleton:=true;fragment-attachment:=never;x=1"},
        {"Bundle-RequiredExecutionEnvironment", "J2SE-1.5,JavaSE-17"}
    };

    @TempDir
    Path folder;

    private final JarReader reader = new JarReader(Limits.DEFAULT, 17);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Import-Package        | ``                                     | it is empty
            Import-Package        | a,                                     | '' cannot be read
            Import-Package        | a;=1                                   | '=1' cannot be read
            Import-Package        | a;x=                                   | 'x=' cannot be read
            Import-Package        | a;x=1;b                                | 'b' cannot be read
            Import-Package        | a;x="1"2                               | 'x="1"2' cannot be read
            Import-Package        | a;version=1;version=2                  | 'version=2' cannot be read
            Import-Package        | a;version=x                            | x cannot be the version of a
            Import-Package        | a;bundle-version=x                     | x cannot be the bundle-version of a
            Import-Package        | a;version=1;specification-version=2    | a has two versions
            Import-Package        | a;resolution:=maybe                    | maybe is no resolution for a
            Import-Package        | a..b                                   | a..b is no name of a package
            Import-Package        | *                                      | * is no name of a package
            Import-Package        | a;a                                    | a is there twice
            Export-Package        | a;version="[1,2)"                      | [1,2) cannot be the version of a
            Export-Package        | a;version:Version=1                    | the version of a must not have a type
            Export-Package        | a;x:Long=z                             | z cannot be the x of a
            Export-Package        | a;bundle-version=1                     | a must not have the attribute bundle-version
            Export-Package        | a;mandatory:=x                         | a lacks its mandatory attribute x
            DynamicImport-Package | a*                                     | a* is no name of packages
            Require-Bundle        | x y                                    | x y is no symbolic name
            Require-Bundle        | x;visibility:=odd                      | odd is no visibility for x
            Fragment-Host         | x,y                                    | a fragment has one host
            Fragment-Host         | x;extension:=odd                       | odd is no extension for x
            Require-Capability    | n;filter:="(a=b"                       | (a=b is no filter
            Require-Capability    | n;x:Foo=1                              | Foo is no type for x
            Require-Capability    | osgi.wiring.package                    | osgi.wiring.package has headers of its own
            Provide-Capability    | n;x:List<Version>="1,z"                | 1,z cannot be the x of n
            Provide-Capability    | osgi.ee;osgi.ee=a                      | osgi.ee is the framework's own
            Bundle-NativeCode     | x.so;osversion=q                       | q cannot be the osversion of x.so
            Bundle-NativeCode     | x.so;selection-filter="(a"             | (a is no filter
            Bundle-NativeCode     | *                                      | * stands alone behind the libraries
            Bundle-SymbolicName   | t,u                                    | t,u is no symbolic name
            """)
    void aWrongHeaderIsToldWithItsReason(String header, String value, String reason) throws IOException {
        Path file = BundleJar.named("t", "1.0.0").header(header, value).writeTo(folder.resolve("t.jar"));
        assertThat(reader.read(file, "t.jar"))
                .extracting("sentence")
                .isEqualTo("t.jar has a wrong header " + header + ": " + reason + "; correct it where it is built.");
    }

    @Test
    void whatIsRightIsLetThroughAndInstalled() throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, folder.resolve("storage").toString(), "felix.log.level", "0"));
        framework.init();
        try {
            for (String[] header : TAKEN) {
                Path file = BundleJar.named("t", "1.0.0")
                        .header(header[0], header[1])
                        .writeTo(folder.resolve("t.jar"));
                assertThat(reader.read(file, "t.jar")).as(header[1]).isInstanceOf(Reading.Whole.class);
                framework
                        .getBundleContext()
                        .installBundle(file.toUri().toString())
                        .uninstall();
            }
        } finally {
            framework.stop();
            framework.waitForStop(5000);
        }
    }
}
