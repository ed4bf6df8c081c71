package gradus.cli.page;

import gradus.grading.text.VisibleText;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A tag of a page, which is filled from the beginning to the end. What is put into it as text is
 * never markup, whoever wrote it.
 */
public final class Tag {

  private final Element element;

  Tag(Element element) {
    this.element = element;
  }

  /**
   * Adds a tag behind what is in this one.
   *
   * @param name of the tag
   * @return the new tag
   */
  public Tag add(String name) {
    Element child = element.getOwnerDocument().createElement(name);
    element.appendChild(child);
    return new Tag(child);
  }

  /**
   * Adds a tag with a text in it.
   *
   * @param name of the tag
   * @param text in it
   * @return the new tag
   */
  public Tag add(String name, String text) {
    return add(name).text(text);
  }

  /**
   * Adds text.
   *
   * @param text any text; what would control or hide something becomes visible
   * @return this
   */
  public Tag text(String text) {
    String visible = text.lines().map(VisibleText::of).collect(Collectors.joining("\n"));
    element.appendChild(element.getOwnerDocument().createTextNode(visible));
    return this;
  }

  /**
   * Sets an attribute.
   *
   * @param name of the attribute
   * @param value its value
   * @return this
   */
  public Tag with(String name, Object value) {
    element.setAttribute(name, VisibleText.of(String.valueOf(value)));
    return this;
  }
}
