package gradus.grading.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PackageLineTest {

  @Test
  void itIsReadAfterComments() {
    assertEquals(
        "a.b", PackageLine.of("// package c;\n/* package d; */ package a . b ;\nclass X {}"));
    assertEquals("a", PackageLine.of("\uFEFFpackage a;"));
  }

  @Test
  void aSourceWithoutOneIsOfNone() {
    assertEquals("", PackageLine.of("class X {} // package a;"));
    assertEquals("", PackageLine.of(""));
  }

  /** Java reads an escape before all else, so this comment ends where it does not seem to. */
  @Test
  void anEscapeHidesNothing() {
    assertEquals("a", PackageLine.of("/* \\u002a/ package a; /* */ package b;"));
    assertEquals("a", PackageLine.of("\\u0070ackage a;"));
  }
}
