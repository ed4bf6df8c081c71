package gradus.cli.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FolderNamesProperties {

  @Property
  void everyNameIsOneFolderAndNoTwoAreAlike(@ForAll List<String> students) {
    FolderNames names = new FolderNames(students);
    List<String> folders = students.stream().map(name -> names.of(name, name)).toList();
    long different = folders.stream().map(n -> n.toLowerCase(Locale.ROOT)).distinct().count();
    assertEquals(folders.size(), different);
    for (String folder : folders) {
      assertTrue(folder.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]+"), folder);
      assertTrue(!folder.startsWith(".") && !folder.endsWith(" "), folder);
      assertTrue(folder.getBytes(StandardCharsets.UTF_8).length < 255, folder);
    }
  }

  @Example
  void readableNamesStay() {
    FolderNames names = new FolderNames(List.of());
    assertEquals("Zoë Müller-Łukasz 李", names.of("Zoë Müller-Łukasz 李", ""));
    assertEquals("zoë müller-łukasz 李-2", names.of("zoë müller-łukasz 李", ""));
    assertEquals("_etc_passwd", names.of("../etc/passwd", ""));
    assertEquals("student_CON", names.of("CON", ""));
    assertEquals("student_", names.of("..", ""));
  }

  @Example
  void namesakesKeepTheirFolderWhenAnotherComes() {
    FolderNames two = new FolderNames(List.of("Jan Novak", "jan novak", "Eva"));
    assertEquals("Jan Novak (200001)", two.of("Jan Novak", "200001"));
    assertEquals("jan novak (200002)", two.of("jan novak", "200002"));
    assertEquals("Eva", two.of("Eva", "3"));
    FolderNames three = new FolderNames(List.of("Jan Novak", "Jan Novak", "jan novak"));
    assertEquals("Jan Novak (100000)", three.of("Jan Novak", "100000"));
    assertEquals("Jan Novak (200001)", three.of("Jan Novak", "200001"));
    assertEquals("jan novak (200002)", three.of("jan novak", "200002"));
  }
}
