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
    FolderNames names = new FolderNames();
    List<String> folders = students.stream().map(names::of).toList();
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
    FolderNames names = new FolderNames();
    assertEquals("Zoë Müller-Łukasz 李", names.of("Zoë Müller-Łukasz 李"));
    assertEquals("zoë müller-łukasz 李-2", names.of("zoë müller-łukasz 李"));
    assertEquals("_etc_passwd", names.of("../etc/passwd"));
    assertEquals("student_CON", names.of("CON"));
    assertEquals("student_", names.of(".."));
  }
}
