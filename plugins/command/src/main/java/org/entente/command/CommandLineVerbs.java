package org.entente.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.api.CancelledException;
import org.entente.core.api.JobException;
import org.entente.core.api.Workbench;
import org.entente.launch.Call;
import org.entente.launch.Deployment;
import org.entente.launch.Presence;
import org.entente.launch.Verbs;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a command line, does what it asks for, and says in one sentence what went wrong. */
@Component
public final class CommandLineVerbs implements Verbs {

    private static final Logger LOG = System.getLogger(CommandLineVerbs.class.getName());

    private final Workbench workbench;
    private final Optional<Deployment> deployment;
    private final Optional<Presence> presence;
    private final Fronts fronts;
    private final String version;

    @Activate
    public CommandLineVerbs(
            BundleContext context,
            @Reference Workbench workbench,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Deployment deployment,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    Presence presence) {
        this(
                workbench,
                deployment,
                presence,
                Fronts.of(context),
                context.getBundle().getVersion().toString());
    }

    CommandLineVerbs(
            Workbench workbench,
            @Nullable Deployment deployment,
            @Nullable Presence presence,
            Fronts fronts,
            String version) {
        this.workbench = workbench;
        this.deployment = Optional.ofNullable(deployment);
        this.presence = Optional.ofNullable(presence);
        this.fronts = fronts;
        this.version = version;
    }

    @Override
    public int run(Call call) throws InterruptedException {
        Session session = Session.of(workbench, deployment, presence, fronts, version, call);
        int status = guarded(session, () -> parsed(session));
        return Math.max(status, guarded(session, () -> {
            session.flush();
            return Verb.DONE;
        }));
    }

    private static int parsed(Session session) throws IOException, JobException, InterruptedException {
        CommandLine line = line(session);
        ParseResult parsed = line.parseArgs(session.call().args().toArray(String[]::new));
        ParseResult leaf = parsed;
        while (leaf.hasSubcommand()) {
            checkOptions(leaf);
            leaf = leaf.subcommand();
        }
        CommandLine command = leaf.commandSpec().commandLine();
        if (leaf.isUsageHelpRequested()) {
            command.usage(session.out(), Ansi.OFF);
            return Verb.DONE;
        } else if (parsed.isVersionHelpRequested()) {
            session.out().println("entente " + session.version());
            return Verb.DONE;
        } else if (command.getCommand() instanceof Verb verb) {
            return verb.run();
        }
        return ((Verb) line.getSubcommands().get("workbench").getCommand()).run();
    }

    /** An option of a verb that is typed before a verb below it would be passed over without a word. */
    private static void checkOptions(ParseResult parsed) {
        parsed.matchedOptions().stream()
                .filter(option -> option.scopeType() != ScopeType.INHERIT && !option.versionHelp())
                .findFirst()
                .ifPresent(option -> {
                    throw new IllegalArgumentException("Write " + option.longestName() + " after the last verb, "
                            + parsed.subcommand().commandSpec().name() + ".");
                });
    }

    /** The command line with a fresh object for each verb, since picocli writes what it reads into them. */
    private static CommandLine line(Session session) {
        Entente entente = new Entente();
        CommandLine line = new CommandLine(entente);
        List<Object> verbs = List.of(
                new WorkbenchVerb(session, entente),
                new ImportVerb(session, entente),
                new InboxVerb(session, entente),
                new EvaluateVerb(session),
                new AnalyzeVerb(session, entente),
                new BriefVerb(session, entente),
                new CheckVerb(session, entente),
                new FindingsVerb(session, entente),
                new DecideVerb(session, entente),
                new ChangesVerb(session, entente),
                WatchVerb.line(session, entente),
                EditionVerb.line(session, entente),
                new ExportVerb(session, entente),
                new SqlVerb(session, entente),
                new EvidenceVerb(session, entente),
                new CiteVerb(session, entente),
                new RunsVerb(session, entente),
                new RerunVerb(session, entente),
                ReviewVerb.line(session, entente),
                new AgreementVerb(session, entente),
                SameVerb.line(session, entente),
                new GradeVerb(session, entente),
                new LogVerb(session, entente),
                new ShowVerb(session, entente),
                new UndoVerb(session, entente),
                new RedoVerb(session, entente),
                new NameVerb(session, entente),
                new PurgeVerb(session, entente),
                new BackupVerb(session, entente),
                new RestoreVerb(session),
                PluginsVerb.line(session, entente),
                new DemoVerb(session),
                new DoctorVerb(session, entente),
                new HelpVerb(session, line));
        verbs.forEach(line::addSubcommand);
        line.setOverwrittenOptionsAllowed(true);
        return line;
    }

    private interface Step {
        int run() throws IOException, JobException, InterruptedException;
    }

    /** The boundary: every fault becomes one sentence and an exit status. */
    private static int guarded(Session session, Step step) throws InterruptedException {
        try {
            return step.run();
        } catch (ParameterException e) {
            session.say(sentence(e));
            return Verb.WRONG_USE;
        } catch (IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "Wrong use", e);
            session.say(Sentences.of(e.getMessage(), e));
            return Verb.WRONG_USE;
        } catch (CancelledException e) {
            session.say(Sentences.of(e.getMessage(), e));
            return Verb.FAILED;
        } catch (JobException e) {
            LOG.log(Level.DEBUG, "Job failed", e);
            session.say(Sentences.of(e.getMessage(), e));
            return Verb.FAILED;
        } catch (UncheckedIOException e) {
            return failed(session, e.getCause());
        } catch (IOException e) {
            return failed(session, e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A verb failed", e);
            session.say("Something failed that should not: " + Sentences.of(e.getMessage(), e)
                    + " The log has the details.");
            return Verb.FAILED;
        }
    }

    private static int failed(Session session, IOException e) {
        LOG.log(Level.DEBUG, "Failed", e);
        session.say(Sentences.of(e));
        return Verb.FAILED;
    }

    private static String sentence(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String first = unmatched.getUnmatched().get(0);
            if (first.startsWith("-")) {
                List<String> options = new ArrayList<>();
                command.getCommandSpec().options().forEach(option -> options.add(option.longestName()));
                String who = command.getCommandName();
                return who + " has no option " + first.split("=", 2)[0] + Closest.hint(first.split("=", 2)[0], options);
            } else if (!command.getSubcommands().isEmpty()) {
                return "There is no verb " + verbOf(command) + first
                        + Closest.hint(first, command.getSubcommands().keySet());
            }
            return command.getCommandName() + " takes no further word, but got " + first + ".";
        }
        return Sentences.of(e.getMessage(), e) + " See entente " + verbOf(command) + "--help.";
    }

    /** The words that lead to a command, each with a space behind it. */
    private static String verbOf(CommandLine command) {
        return command.getParent() == null ? "" : verbOf(command.getParent()) + command.getCommandName() + " ";
    }
}
