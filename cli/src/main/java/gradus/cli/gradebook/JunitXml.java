package gradus.cli.gradebook;

import gradus.cli.feedback.Feedback;
import gradus.cli.feedback.FeedbackCell;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Status;
import gradus.grading.text.VisibleText;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes JUnit's XML: a suite for each student, a test case for each exercise. */
final class JunitXml {

  private static final double MILLIS = 1000;

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private JunitXml() throws XMLStreamException {
    xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  static String of(List<Feedback> students) {
    try {
      JunitXml writer = new JunitXml();
      writer.write(students);
      return writer.text.toString();
    } catch (XMLStreamException noWriterFails) {
      throw new IllegalStateException(noWriterFails);
    }
  }

  private void write(List<Feedback> students) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("testsuites");
    attribute("name", "Gradus");
    counts(students.stream().flatMap(Feedback::cells).toList());
    for (Feedback feedback : students) {
      line();
      write(feedback);
    }
    line();
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void write(Feedback feedback) throws XMLStreamException {
    List<FeedbackCell> cells = feedback.cells().toList();
    xml.writeStartElement("testsuite");
    attribute("name", feedback.submission().student());
    counts(cells);
    attribute("time", seconds(cells.stream().mapToLong(FeedbackCell::millis).sum()));
    attribute("timestamp", feedback.results().gradedAt());
    for (FeedbackCell cell : cells) {
      line();
      write(cell, feedback);
    }
    if (!feedback.reason().isEmpty()) {
      xml.writeStartElement("system-err");
      xml.writeCharacters(VisibleText.of(feedback.reason()));
      xml.writeEndElement();
    }
    line();
    xml.writeEndElement();
  }

  private void counts(List<FeedbackCell> cells) throws XMLStreamException {
    attribute("tests", String.valueOf(cells.size()));
    attribute("failures", count(cells, "failure"));
    attribute("errors", count(cells, "error"));
    attribute("skipped", count(cells, "skipped"));
  }

  private static String count(List<FeedbackCell> cells, String element) {
    return String.valueOf(cells.stream().filter(cell -> element(cell).equals(element)).count());
  }

  private void write(FeedbackCell cell, Feedback feedback) throws XMLStreamException {
    xml.writeStartElement("testcase");
    // Test servers tell tests apart by their names alone, and several classes have a forward.
    attribute("classname", "gradus." + cell.exercise().folder());
    attribute("name", cell.exercise().id());
    attribute("time", seconds(cell.millis()));
    String element = element(cell);
    if (!element.isEmpty()) {
      xml.writeStartElement(element);
      attribute("message", feedback.isGraded() ? cell.words() : feedback.sentence());
      if (!element.equals("skipped")) {
        attribute("type", cell.status().id());
        xml.writeCharacters(
            String.join("\n", cell.report().stream().map(VisibleText::of).toList()));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** A bonus that was not begun is skipped, and so is what was not graded. */
  private static String element(FeedbackCell cell) {
    boolean isNotBegun = cell.status() == Status.NOT_STARTED || cell.status() == Status.WAITS;
    boolean isBonus = Curriculum.stepOf(cell.exercise()).bonus();
    return switch (cell.status()) {
      case PASSES -> "";
      case NOT_GRADED -> "skipped";
      case DOES_NOT_RUN -> "error";
      default -> isNotBegun && isBonus ? "skipped" : "failure";
    };
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / MILLIS);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, VisibleText.of(value));
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
