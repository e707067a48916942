package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.api.PluginInfo;
import org.entente.launch.Deployed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PluginsVerbTest extends VerbTest {

    private static final String END = System.lineSeparator();

    private final ToldDeployment deployment = new ToldDeployment();

    @BeforeEach
    void files() throws IOException {
        for (String name : List.of("good.jar", "bad.jar", "locked.jar")) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    private int plugins(String... args) throws InterruptedException {
        return run(
                new CommandLineVerbs(workbench, deployment, null, Fronts.NONE, "1.2.3"),
                Stream.concat(Stream.of("plugins"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void eachBundleAndRefusedFileIsARow() throws InterruptedException {
        assertThat(plugins()).isZero();
        assertThat(out)
                .containsPattern("(?m)^org.test +1.0.0 +ACTIVE +0123456789ab +shipped +importer text, analyzer network")
                .containsPattern("(?m)^org.test.other +2.0.0 +DISABLED +0123456789ab +– +–$")
                .containsPattern("(?m)^bad.jar +– +REFUSED");
        String alone = out;
        assertThat(plugins("list")).isZero();
        assertThat(out).isEqualTo(alone);
    }

    @Test
    void aProblemStandsBesideItsFileIfThereIsRoomElseBelowInFull() throws InterruptedException {
        assertThat(run(new CommandLineVerbs(idle(), refused("It is no jar."), null, Fronts.NONE, "1"), "plugins"))
                .isZero();
        assertThat(out)
                .containsPattern("(?m)^name +version +state +digest +publisher +offers +problem$")
                .containsPattern("(?m)^x.jar +– +REFUSED +– +– +– +It is no jar.$");
        String problem = "It is far too long ".repeat(12) + "to be taken.";
        assertThat(run(new CommandLineVerbs(idle(), refused(problem), null, Fronts.NONE, "1"), "plugins"))
                .isZero();
        assertThat(out)
                .containsPattern("(?m)^name +version +state +digest +publisher +offers$")
                .endsWith(END + problem + END);
    }

    private static TestWorkbench idle() {
        return new TestWorkbench() {
            @Override
            public List<PluginInfo> plugins() {
                return List.of();
            }
        };
    }

    private static ListedDeployment refused(String problem) {
        return new ListedDeployment(new Deployed("x.jar", "", "REFUSED", "", Path.of("x.jar"), false, "", problem));
    }

    @Test
    void programsGetWholeDigestsAndParameters() throws InterruptedException, IOException {
        assertThat(plugins("list", "--json")).isZero();
        JsonNode object = json(out);
        assertThat(object.get("rows").get(0).get(3).asText()).isEqualTo(ToldDeployment.DIGEST);
        assertThat(object.get("rows").get(1).get(4).isNull()).isTrue();
        JsonNode network = object.get("plugins").get(1);
        assertThat(network.get("id").asText()).isEqualTo("network");
        assertThat(network.get("parameters").get(0).get("max").asInt()).isEqualTo(2100);
        assertThat(plugins("--csv")).isZero();
        assertThat(out)
                .startsWith("name,version,state,digest,publisher,offers,problem\r\norg.test,1.0.0,ACTIVE,"
                        + ToldDeployment.DIGEST)
                .endsWith("bad.jar,,REFUSED,,,,bad.jar is no jar.\r\n");
    }

    @Test
    void withoutALauncherTheBundlesOfThePluginsAreListed() throws InterruptedException {
        assertThat(run("plugins")).isZero();
        assertThat(out).containsPattern("(?m)^org.test +1.0.0 +ACTIVE +– +– +importer text");
        assertThat(run("plugins", "rollback")).isEqualTo(3);
        assertThat(err).startsWith("Plugins cannot be changed here").hasLineCount(1);
    }

    @Test
    void aPlanSaysWhatWouldComeAndIsStrictWhenAsked() throws InterruptedException, IOException {
        assertThat(plugins("plan", "good.jar", "--strict")).isZero();
        assertThat(out)
                .isEqualTo("It would come." + END
                        + "It declares that it offers the view most (Most), the service java.lang.Runnable." + END
                        + "Stopped and started with it: org.test.other 2.0.0, org.test.third 1.0.0." + END);
        assertThat(plugins("plan", "bad.jar")).isZero();
        assertThat(out).isEqualTo("bad.jar is no jar." + END);
        assertThat(plugins("plan", "bad.jar", "--strict")).isEqualTo(1);
        assertThat(plugins("plan", "good.jar", "--json")).isZero();
        assertThat(json(out).get("rows").toString())
                .isEqualTo("[[\"UPGRADED\",\"org.test\",\"1.1.0\",\"1.0.0\",\"It would come.\"]]");
        assertThat(json(out).get("restarts").toString())
                .isEqualTo("[\"org.test.other 2.0.0\",\"org.test.third 1.0.0\"]");
        assertThat(json(out).at("/offers/0").toString())
                .isEqualTo(
                        "{\"service\":\"org.entente.core.spi.View\",\"kind\":\"VIEW\",\"id\":\"most\",\"title\":\"Most\"}");
        assertThat(deployment.wishes).isEmpty();
    }

    @Test
    void filesAreInstalledInTheirOrderAndARefusedOneFails() throws InterruptedException {
        assertThat(plugins("install", "bad.jar", "good.jar")).isEqualTo(3);
        assertThat(out).isEmpty();
        assertThat(err).isEqualTo("bad.jar is no jar." + END + "good.jar 1.1.0 was installed." + END);
        assertThat(plugins("update", "good.jar")).isZero();
        assertThat(err).isEqualTo("good.jar 1.1.0 was updated." + END);
    }

    @Test
    void anOutcomeIsOneObjectEvenIfWhatCameAfterItFailed() throws InterruptedException, IOException {
        assertThat(plugins("install", "--json", "good.jar", "bad.jar", "locked.jar"))
                .isEqualTo(3);
        assertThat(err).isEqualTo("Another process deploys here." + END);
        JsonNode object = json(out);
        assertThat(object.get("card").get("set").asText()).isEqualTo("7");
        assertThat(object.get("committed").asBoolean()).isTrue();
        assertThat(object.get("rows").toString())
                .isEqualTo("[[\"INSTALLED\",\"good.jar\",\"1.1.0\",\"1.0.0\",\"good.jar 1.1.0 was installed.\"],"
                        + "[\"REFUSED\",\"bad.jar\",null,null,\"bad.jar is no jar.\"]]");
    }

    @Test
    void aFileThatIsNotThereStopsAllBeforeAnythingIsChanged() throws InterruptedException {
        assertThat(plugins("install", "good.jar", "missing.jar")).isEqualTo(3);
        assertThat(err).isEqualTo("There is no file " + folder.resolve("missing.jar") + "." + END);
        assertThat(plugins("install", ".")).isEqualTo(3);
        assertThat(err).endsWith(" is a folder; name a jar." + END);
        assertThat(plugins("install")).isEqualTo(2);
        assertThat(err).contains("FILE").endsWith("See entente plugins install --help." + END);
        assertThat(deployment.wishes).isEmpty();
    }

    @Test
    void pluginsAreNamedOrElseGuessedAt() throws InterruptedException {
        assertThat(plugins("remove", "org.test", "org.test.other")).isZero();
        assertThat(plugins("disable", "org.test")).isZero();
        assertThat(plugins("enable", "org.test.other")).isZero();
        assertThat(deployment.wishes).containsExactly("removed", "removed", "disabled", "enabled");
        assertThat(plugins("remove", "org.test", "org.tset.other")).isEqualTo(2);
        assertThat(err).isEqualTo("There is no plugin org.tset.other; did you mean org.test.other?" + END);
        assertThat(plugins("why", "other")).isEqualTo(2);
        assertThat(err).contains("did you mean org.test.other?");
        assertThat(plugins("why", "ohter")).isEqualTo(2);
        assertThat(err).contains("did you mean org.test.other?");
        assertThat(plugins("why", "something-else")).isEqualTo(2);
        assertThat(err)
                .isEqualTo("There is no plugin something-else; entente plugins lists those that are there." + END);
        assertThat(deployment.wishes).hasSize(4);
    }

    @Test
    void thePluginOrItsFileIsAskedWhy() throws InterruptedException {
        assertThat(plugins("why", "org.test")).isZero();
        assertThat(out).isEqualTo("org.test is as it is." + END + "Its jar is whole." + END);
        assertThat(plugins("why", "other.jar")).isZero();
    }

    @Test
    void historyIsToldTheNewestFirst() throws InterruptedException, IOException {
        assertThat(plugins("history")).isZero();
        assertThat(out)
                .isEqualTo(String.join(
                        END,
                        "2  2026-03-01T10:00:00Z  ada  install",
                        "    org.test 1.0.0 is in use.",
                        "    It is unsigned.",
                        "1  2026-02-01T10:00:00Z  ada  folder",
                        "    Begun.",
                        ""));
        assertThat(plugins("history", "--csv")).isZero();
        assertThat(out)
                .startsWith("set,time,who,cause,what,members\r\n2,2026-03-01T10:00:00.123Z,ada,install,"
                        + "org.test 1.0.0 is in use. It is unsigned.,\"org.test 1.0.0, org.test.other 2.0.0\"\r\n");
        assertThat(plugins("history", "2")).isZero();
        assertThat(out).containsPattern("org.test +1.0.0 +true +0123456789ab +a.jar");
        assertThat(plugins("history", "--json", "2")).isZero();
        assertThat(json(out).get("rows").get(0).get(3).asText()).isEqualTo(ToldDeployment.DIGEST);
        assertThat(plugins("history", "9")).isEqualTo(2);
        assertThat(err).startsWith("There is no set 9;");
    }

    @Test
    void aRollbackGoesOneSetBackUnlessMoreAreNamed() throws InterruptedException {
        assertThat(plugins("rollback")).isZero();
        assertThat(plugins("rollback", "3")).isZero();
        assertThat(deployment.wishes).containsExactly("rolled back by 1", "rolled back by 3");
        assertThat(plugins("rollback", "0")).isEqualTo(2);
        assertThat(plugins("rollback", "x")).isEqualTo(2);
        assertThat(err).hasLineCount(1);
        assertThat(deployment.wishes).hasSize(2);
    }

    @Test
    void aVerificationFailsIfSomethingIsNotAsItWas() throws InterruptedException, IOException {
        assertThat(plugins("verify")).isZero();
        assertThat(out).isEqualTo("All plugins are as they were committed." + END);
        deployment.faults.add("a.jar has other content than set 6.");
        assertThat(plugins("verify")).isEqualTo(3);
        assertThat(out).isEqualTo("a.jar has other content than set 6." + END);
        assertThat(plugins("verify", "--json")).isEqualTo(3);
        assertThat(json(out).get("rows").toString()).isEqualTo("[[\"a.jar has other content than set 6.\"]]");
    }

    @Test
    void slipsInVerbsAndMisplacedOptionsAreTold() throws InterruptedException {
        assertThat(plugins("instal", "good.jar")).isEqualTo(2);
        assertThat(err).isEqualTo("There is no verb plugins instal; did you mean install?" + END);
        assertThat(plugins("--json", "install", "good.jar")).isEqualTo(2);
        assertThat(err).isEqualTo("Write --json after the last verb, install." + END);
        assertThat(run("help", "plugins", "plan")).isZero();
        assertThat(out).contains("entente plugins plan", "--strict");
        assertThat(plugins("--help")).isZero();
        assertThat(out).contains("install", "update", "remove", "why", "history", "rollback", "verify");
        assertThat(deployment.wishes).isEmpty();
    }

    @Test
    void theWorkbenchTellsEachChangeAndNothingThatIsNone() throws InterruptedException {
        cancelled.set(true);
        assertThat(run(new CommandLineVerbs(workbench, deployment, null, Fronts.NONE, "1"), "-w", "W"))
                .isZero();
        assertThat(err).contains("org.test is not signed.").doesNotContain("changes nothing");
        assertThat(deployment.wishes).containsExactly("no longer listened");
    }

    @Test
    void theDoctorNamesWhatDeservesALook() throws InterruptedException {
        assertThat(run(new CommandLineVerbs(workbench, deployment, null, Fronts.NONE, "1"), "doctor"))
                .isZero();
        assertThat(out).containsPattern("plugin bad.jar +look +bad.jar is no jar.");
    }
}
