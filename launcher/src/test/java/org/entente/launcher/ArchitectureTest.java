package org.entente.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds how the modules hang together; a new one is looked at as soon as it is shipped. */
class ArchitectureTest {

    /** Their root package is the name of their bundle: of a kind and a name, or one word. */
    private static final Pattern PLUGIN = Pattern.compile(
            "org\\.entente\\.((?:analyzer|engine|exporter|importer|lexicon|matcher|store)\\.[a-z]+|command|workbench)(?:\\..*)?");

    private static final DescribedPredicate<JavaClass> PLUGINS =
            DescribedPredicate.describe("are of a plugin", type -> plugin(type).isPresent());

    private static JavaClasses entente;

    @BeforeAll
    static void read() {
        entente = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.entente");
    }

    private static Optional<String> plugin(JavaClass type) {
        Matcher matcher = PLUGIN.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Test
    void allModulesAreLookedAt() {
        assertThat(entente.stream().map(JavaClass::getPackageName))
                .contains(
                        "org.entente.core.model",
                        "org.entente.core.internal",
                        "org.entente.launch",
                        "org.entente.launcher");
        assertThat(entente.stream().map(ArchitectureTest::plugin).flatMap(Optional::stream))
                .isNotEmpty();
        assertThat(entente.stream().map(JavaClass::getPackageName).distinct())
                .as("every package belongs to a module that the rules know")
                .allMatch(name -> PLUGIN.matcher(name).matches()
                        || name.matches(
                                "org\\.entente\\.(core\\.(model|spi|api|internal)|launch|launcher(\\.deploy)?)"));
    }

    @Test
    void aPluginDependsOnWhatCoreOffersAndNotOnItsInside() {
        noClasses()
                .that(PLUGINS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.entente.core.internal..", "org.entente.launcher..")
                .because("a plugin is written against model, spi and api, and lives on when the engine is rewritten")
                .check(entente);
    }

    @Test
    void noPluginDependsOnAnother() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return plugin(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
                    }

                    @Override
                    public String getDescription() {
                        return "plugins";
                    }
                })
                .should()
                .notDependOnEachOther()
                .because("each plugin can be left out, replaced and deployed by itself")
                .check(entente);
    }

    @Test
    void onlyWhatTheLauncherCallsKnowsOfIt() {
        noClasses()
                .that(PLUGINS)
                .and()
                .resideOutsideOfPackages("org.entente.command..", "org.entente.workbench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.entente.launch..")
                .because("a plugin runs in any host that has the engine")
                .check(entente);
    }

    @Test
    void coreDependsOnTheJdkAndOsgiAlone() {
        classes()
                .that()
                .resideInAPackage("org.entente.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.osgi..", "org.jspecify..", "org.entente.core..", "org.entente.launch..")
                .because("whatever core needs, every plugin would have to live with")
                .check(entente);
    }

    @Test
    void theModelKnowsNothingOfTheFramework() {
        classes()
                .that()
                .resideInAPackage("org.entente.core.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.entente.core.model..")
                .because("values are used and tested without a framework, and depend on nobody who uses them")
                .check(entente);
    }

    @Test
    void whatPluginsSeeDoesNotLeadInside() {
        noClasses()
                .that()
                .resideInAnyPackage("org.entente.core.spi..", "org.entente.core.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.entente.core.internal..")
                .because("a type that is exported must not show one that is not")
                .check(entente);
    }

    @Test
    void launcherAndBundlesShareWordsOfTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("org.entente.launch..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.osgi.annotation..", "org.entente.launch..")
                .because("the package lies on the launcher's class path, where there are no bundles")
                .check(entente);
    }

    @Test
    void theLauncherKnowsTheFrameworkAndNoBundle() {
        classes()
                .that()
                .resideInAPackage("org.entente.launcher..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.naming..",
                        "javax.net.ssl..",
                        "javax.security.auth..",
                        "javax.xml.stream..",
                        "org.jspecify..",
                        "org.osgi.framework..",
                        "org.osgi.util.tracker..",
                        "org.entente.launch..",
                        "org.entente.launcher..")
                .because("it must start, and say what is wrong, whatever state the bundles are in")
                .check(entente);
    }

    @Test
    void onlyTheStoreKnowsItsDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.entente.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "java.sql..")
                .because("another store can take its place")
                .check(entente);
    }

    @Test
    void nobodyButTheLauncherEndsTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.entente.launcher..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("a bundle shares its process with others")
                .check(entente);
    }

    @Test
    void thereIsNoStateThatAllShare() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two runs at a time must not see each other")
                .check(entente);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .because("such a name says nothing of what is inside")
                .check(entente);
    }
}
