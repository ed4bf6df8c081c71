package gradus.cli.engine;

import gradus.grading.process.JavaCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of one shard, which is this command again.
 *
 * @param words of the command, without the shard
 */
public record ShardCommand(List<String> words) {

  /** What has a meaning for a shell stands between quotes. */
  private static final String PLAIN = "[A-Za-z0-9_./:=,+-]+";

  /**
   * The command of this process, with the same Java, class path and kit.
   *
   * @param mainClass of the command
   * @param kit the folder of the kit
   * @param arguments of the command
   */
  public static ShardCommand ofThisProcess(String mainClass, Path kit, List<String> arguments) {
    return new ShardCommand(
        new JavaCommand().property("gradus.home", kit).run(mainClass, arguments));
  }

  /**
   * As a line of a shell.
   *
   * @param index of the shard, as the shell computes it
   * @param count the number of shards
   */
  String line(String index, int count) {
    String quoted = words.stream().map(ShardCommand::quoted).collect(Collectors.joining(" "));
    return "exec %s --shard \"%s/%d\"".formatted(quoted, index, count);
  }

  private static String quoted(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
