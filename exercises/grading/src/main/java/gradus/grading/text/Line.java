package gradus.grading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A line before it is printed: its text with tones. The printing terminal chooses colours and
 * signs.
 *
 * @param spans from left to right
 */
public record Line(List<Span> spans) {

  /** The tone of a part of a line. */
  public enum Tone {
    /** Neutral. */
    PLAIN,
    /** Something is right. */
    GOOD,
    /** Something is wrong. */
    BAD
  }

  /**
   * A part of a line.
   *
   * @param text its words and signs
   * @param tone their tone
   */
  public record Span(String text, Tone tone) {}

  /** The empty line. */
  public static final Line EMPTY = new Line(List.of());

  /**
   * A line of one tone.
   *
   * @param text its words
   * @return the line
   */
  public static Line of(String text) {
    return EMPTY.and(text);
  }

  /**
   * The same line and more.
   *
   * @param text what follows
   * @return a new line
   */
  public Line and(String text) {
    return and(text, Tone.PLAIN);
  }

  /**
   * The same line and more.
   *
   * @param text what follows
   * @param tone what it says
   * @return a new line
   */
  public Line and(String text, Tone tone) {
    List<Span> all = new ArrayList<>(spans);
    all.add(new Span(text, tone));
    return new Line(List.copyOf(all));
  }

  /**
   * The same line and another one behind it.
   *
   * @param other what follows
   * @return a new line
   */
  public Line and(Line other) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(other.spans);
    return new Line(List.copyOf(all));
  }

  /**
   * The same line with its text converted.
   *
   * @param writing the conversion, for example to ASCII
   * @return a new line
   */
  public Line with(UnaryOperator<String> writing) {
    return new Line(
        spans.stream().map(span -> new Span(writing.apply(span.text()), span.tone())).toList());
  }

  /**
   * The same line with spaces behind it.
   *
   * @param columns how wide it has to be at least
   * @return a new line
   */
  public Line padded(int columns) {
    return and(" ".repeat(Math.max(0, columns - columns())));
  }

  /**
   * The same line without the last span, if that is only spaces.
   *
   * @return a new line
   */
  public Line stripped() {
    boolean endsInSpaces = !spans.isEmpty() && spans.get(spans.size() - 1).text().isBlank();
    return endsInSpaces ? new Line(spans.subList(0, spans.size() - 1)) : this;
  }

  /**
   * The number of terminal columns that it takes.
   *
   * @return its width, spaces at its end included
   */
  public int columns() {
    return spans.stream().mapToInt(span -> Text.columns(span.text())).sum();
  }

  /**
   * The line, or its beginning and a sign for the rest where it is too long.
   *
   * @param columns how wide it may be
   * @param more the sign, for example …
   * @return a line that is no wider
   */
  public Line cut(int columns, String more) {
    if (columns() <= columns) {
      return this;
    }
    int room = columns - Text.columns(more);
    return room < 0 ? beginning(columns) : beginning(room).and(more);
  }

  private Line beginning(int columns) {
    Line beginning = EMPTY;
    int room = columns;
    for (Span span : spans) {
      String text = Text.beginning(span.text(), room);
      beginning = beginning.and(text, span.tone());
      room -= text.length() == span.text().length() ? Text.columns(text) : room;
    }
    return beginning;
  }

  /**
   * The text without tones.
   *
   * @return without spaces at the end
   */
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining()).stripTrailing();
  }

  /**
   * The line as it is printed.
   *
   * @param print formats text of a tone
   * @return without spaces at the end
   */
  public String printed(BiFunction<String, Tone, String> print) {
    return spans.stream()
        .map(span -> print.apply(span.text(), span.tone()))
        .collect(Collectors.joining())
        .stripTrailing();
  }
}
