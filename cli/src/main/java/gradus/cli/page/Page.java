package gradus.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page of HTML with the kit's style in it, light or dark as the reader has it. */
public final class Page {

  private static final String STYLE = "page.css";

  private final Document document;
  private final Tag main;

  /**
   * An empty page.
   *
   * @param title of the page, which is its first heading, too
   */
  public Page(String title) {
    try {
      document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
    Element root = document.createElement("html");
    document.appendChild(root);
    Tag html = new Tag(root).with("lang", "en");
    Tag head = html.add("head");
    head.add("meta").with("name", "viewport").with("content", "width=device-width");
    head.add("title", title);
    head.add("style", style());
    main = html.add("body").add("main");
    main.add("h1", title);
  }

  /**
   * Where the content goes.
   *
   * @return the tag below the first heading
   */
  public Tag main() {
    return main;
  }

  /**
   * The page as a file.
   *
   * @return HTML in UTF-8
   */
  public byte[] bytes() {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.METHOD, "html");
      transformer.setOutputProperty(OutputKeys.INDENT, "no");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes("<!DOCTYPE html>\n".getBytes(UTF_8));
      transformer.transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private static String style() {
    try (InputStream style = Page.class.getResourceAsStream(STYLE)) {
      return new String(style.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
