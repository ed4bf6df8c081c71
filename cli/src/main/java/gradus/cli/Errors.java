package gradus.cli;

import gradus.cli.failure.ExitCode;
import gradus.cli.failure.OutputLost;
import gradus.cli.failure.StudentFailure;
import gradus.cli.failure.UserMistake;
import gradus.cli.grader.UnrepeatableVerdict;
import gradus.cli.terminal.Terminal;
import gradus.grading.text.Text;
import gradus.math.BackendException;
import gradus.nn.DivergenceException;
import gradus.nn.ModelFileException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one sentence on standard error and an exit code. */
public final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

  /** How many letters a slip of the fingers adds or leaves out at most. */
  private static final int FEW_LETTERS = 3;

  private static final Pattern OPTION = Pattern.compile("--?[a-z][a-z-]*");

  private static final Pattern UNKNOWN_COMMAND = Pattern.compile("Unknown subcommand '(.*)'");

  private final Terminal terminal;

  Errors(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    return report(sentence(wrong, List.of(arguments)), ExitCode.USER_MISTAKE);
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return report(failure);
  }

  int report(Throwable failure) {
    if (failure instanceof UserMistake
        || failure instanceof ModelFileException
        || failure instanceof BackendException) {
      return report(failure.getMessage(), ExitCode.USER_MISTAKE);
    }
    if (failure instanceof DivergenceException
        || failure instanceof OutputLost
        || failure instanceof StudentFailure) {
      return report(failure.getMessage(), ExitCode.CHECK_FAILED);
    }
    if (failure instanceof UnrepeatableVerdict) {
      return report(failure.getMessage(), ExitCode.DEFECT);
    }
    if (failure instanceof OutOfMemoryError) {
      return report(
          "this needs more memory than Java may use (%,d MB): take a smaller network, fewer rows or fewer submissions, or give it more, as in JDK_JAVA_OPTIONS=-Xmx4g."
              .formatted(Runtime.getRuntime().maxMemory() >> 20),
          ExitCode.USER_MISTAKE);
    }
    if (isDebugging()) {
      failure.printStackTrace(terminal.err());
    }
    return report(
        "this is a defect of gradus, please report it with the command you gave: %s (set"
                .formatted(failure)
            + " GRADUS_DEBUG=1 to see where)",
        ExitCode.DEFECT);
  }

  private int report(String sentence, int exitCode) {
    terminal.out().flush();
    String line = "gradus: " + oneLine(sentence);
    // A terminal would break the line in the middle of a word; a reader of a pipe wants one line.
    List<String> lines =
        terminal.interactive() ? Text.wrapLines(line, terminal.columns()) : List.of(line);
    lines.forEach(terminal.err()::println);
    terminal.flush();
    return exitCode;
  }

  private static String oneLine(String sentence) {
    String line = sentence.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
  }

  private static boolean isDebugging() {
    return System.getProperty("gradus.debug") != null || System.getenv("GRADUS_DEBUG") != null;
  }

  private static String sentence(ParameterException wrong, List<String> arguments) {
    String help = wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, help);
    }
    if (wrong instanceof MissingParameterException missing) {
      return missing(missing.getMissing(), arguments, help);
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return overwritten(twice) + " is given more than once; give it once.";
    }
    if (wrong.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0) {
      return option.longestName() + " takes no value.";
    }
    Matcher unknown = UNKNOWN_COMMAND.matcher(String.valueOf(wrong.getMessage()));
    if (unknown.lookingAt()) {
      return unknown.group(1) + " is not a command of gradus; gradus --help lists them.";
    }
    if (wrong.getCause() instanceof TypeConversionException expected) {
      return "%s is %s; it must be %s."
          .formatted(name(wrong.getArgSpec()), shown(wrong.getValue()), expected.getMessage());
    }
    return wrong.getMessage().replaceAll("\\.$", "") + "; " + help + " shows how.";
  }

  /** Picocli hands over the option for some types only; its message names it always. */
  private static String overwritten(OverwrittenOptionException twice) {
    ArgSpec argument = twice.getOverwritten() == null ? twice.getArgSpec() : twice.getOverwritten();
    if (argument != null) {
      return name(argument);
    }
    Matcher option = OPTION.matcher(String.valueOf(twice.getMessage()));
    return option.find() ? option.group() : "an option";
  }

  private static String shown(String value) {
    return value.isBlank() ? "empty" : value;
  }

  private static String unmatched(UnmatchedArgumentException wrong, String help) {
    CommandLine command = wrong.getCommandLine();
    String first = wrong.getUnmatched().get(0);
    boolean option = wrong.isUnknownOption();
    boolean isGroup = !command.getSubcommands().isEmpty();
    if (!option && !isGroup) {
      return "%s is one argument too many; %s shows what is taken.".formatted(first, help);
    }
    return "%s is not %s of %s%s"
        .formatted(
            option ? first.replaceAll("=.*", "") : first,
            option ? "an option" : "a command",
            command.getCommandSpec().qualifiedName(),
            didYouMean(near(first, wrong.getSuggestions()), help));
  }

  /** Without names of quite another length, which only share their letters with what was typed. */
  private static List<String> near(String typed, List<String> names) {
    return names.stream()
        .filter(
            name ->
                name.startsWith(typed) || Math.abs(name.length() - typed.length()) <= FEW_LETTERS)
        .toList();
  }

  private static String didYouMean(List<String> suggestions, String help) {
    if (suggestions.isEmpty()) {
      return "; " + help + " lists them.";
    }
    return suggestions.stream()
        .limit(2)
        .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }

  private static String missing(List<ArgSpec> missing, List<String> arguments, String help) {
    if (missing.isEmpty()) {
      return "something is missing; " + help + " shows what.";
    }
    ArgSpec first = missing.get(0);
    return first instanceof OptionSpec option && isNamed(option, arguments)
        ? "%s needs a value; %s says which.".formatted(name(first), help)
        : "%s is missing; %s shows how.".formatted(name(first), help);
  }

  private static boolean isNamed(OptionSpec option, List<String> arguments) {
    return Arrays.stream(option.names()).anyMatch(arguments::contains);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
