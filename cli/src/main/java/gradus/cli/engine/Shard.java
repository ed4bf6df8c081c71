package gradus.cli.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of several equal parts of a class, each graded by a process of its own.
 *
 * @param index from 1 on
 * @param count the number of parts
 */
public record Shard(int index, int count) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

  /** Reads a shard such as {@code 3/8}. */
  public static final class Converter implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (matcher.matches()) {
        Shard shard =
            new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (1 <= shard.index && shard.index <= shard.count) {
          return shard;
        }
      }
      throw new TypeConversionException(
          "two whole numbers such as 3/8, for the third of eight parts");
    }
  }

  /**
   * Whether a submission belongs to it.
   *
   * @param place in the list of all, from 0 on
   */
  public boolean has(int place) {
    return place % count == index - 1;
  }

  /** The name of its file in the journal. */
  public String writer() {
    return "shard-%d-of-%d".formatted(index, count);
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }
}
