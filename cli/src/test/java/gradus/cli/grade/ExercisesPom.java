package gradus.cli.grade;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What {@code exercises/pom.xml} and its parent tell the compiler of the student's files, and the
 * JVM in which they are graded.
 */
final class ExercisesPom {

  private static final String COMPILER = plugin("maven-compiler-plugin");
  private static final String STUDENTS =
      COMPILER + "/executions/execution[id='default-compile']/configuration";
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.]+)}");

  private final Document own;
  private final Document parent;

  private ExercisesPom(Document own, Document parent) {
    this.own = own;
    this.parent = parent;
  }

  /** Reads that of this kit. */
  static ExercisesPom read() throws IOException {
    Path kit = Path.of("").toAbsolutePath().getParent();
    return new ExercisesPom(parse(kit.resolve("exercises/pom.xml")), parse(kit.resolve("pom.xml")));
  }

  private static Document parse(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException | SAXException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private static String plugin(String name) {
    return "//build//plugin[artifactId='" + name + "']";
  }

  /** The compiler's options for the student's files. */
  List<String> optionsForStudents() {
    return options(STUDENTS);
  }

  /** The compiler's options for the properties. */
  List<String> optionsForProperties() {
    return options(COMPILER + "/configuration");
  }

  private List<String> options(String configuration) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--release", property("maven.compiler.release")));
    options.addAll(List.of("-encoding", property("project.build.sourceEncoding")));
    // Maven adds this where no annotation processor is named, and that where nothing is said.
    options.addAll(List.of("-proc:none", "-g"));
    options.addAll(texts(own, configuration + "/compilerArgs/arg"));
    return options;
  }

  /** Whether Maven compiles a student's file, by its path below the folder of the sources. */
  boolean compiles(Path source) {
    return texts(own, STUDENTS + "/includes/include").stream().anyMatch(p -> matches(p, source))
        && texts(own, STUDENTS + "/excludes/exclude").stream().noneMatch(p -> matches(p, source));
  }

  /** In a pattern of Maven's, folders may also be none. */
  private static boolean matches(String pattern, Path source) {
    String glob = "glob:" + pattern.replaceFirst("^\\*\\*/", "{,**/}");
    return FileSystems.getDefault().getPathMatcher(glob).matches(source);
  }

  /** The options of the JVM that grades. */
  List<String> jvmOptions() {
    String line = texts(parent, plugin("maven-surefire-plugin") + "//argLine").get(0);
    Matcher name = PROPERTY.matcher(line);
    String all = name.replaceAll(found -> property(found.group(1)));
    return List.of(all.strip().split("\\s+"));
  }

  private String property(String name) {
    List<String> values = new ArrayList<>(texts(own, "/project/properties/" + name));
    values.addAll(texts(parent, "/project/properties/" + name));
    return values.get(0);
  }

  private static List<String> texts(Document pom, String path) {
    try {
      NodeList nodes =
          (NodeList)
              XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        texts.add(nodes.item(i).getTextContent().strip());
      }
      return texts;
    } catch (XPathExpressionException defect) {
      throw new IllegalStateException(defect);
    }
  }
}
