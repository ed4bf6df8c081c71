package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.compile.SourceCompiler;
import gradus.grading.deadline.Checkpoint;
import gradus.grading.deadline.Deadline;
import gradus.grading.deadline.OutOfTime;
import gradus.grading.deadline.ProcessorTime;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Code that never ends is ended where its classes have checkpoints; other code does what it did.
 */
class CheckpointWriterTest {

  private static final String CODE =
      """
      public class Endless {
        static int turns;

        public static void loop() {
          while (true) {
          }
        }

        public static void doLoop() {
          do {
            turns++;
          } while (turns != 0 || turns == 0);
        }

        public static void catching() {
          while (true) {
            try {
              while (true) {
                turns++;
              }
            } catch (Throwable all) {
              turns--;
            }
          }
        }

        public static void finallyAgain() {
          try {
            loop();
          } finally {
            loop();
          }
        }

        public static void recursion() {
          grow(60);
        }

        private static long grow(int n) {
          return n == 0 ? 1 : grow(n - 1) + grow(n - 1);
        }

        public static void sleeping() {
          while (true) {
            try {
              Thread.sleep(1_000_000);
            } catch (InterruptedException again) {
              turns++;
            }
          }
        }

        public static int sum(int n) {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            for (int j : new int[] {1, 2, 3}) {
              sum += i % 2 == 0 ? j : -j;
              if (sum > 1000) {
                continue;
              }
            }
          }
          return sum;
        }
      }
      """;

  @TempDir static Path folder;

  private Class<?> endless;

  @BeforeAll
  static void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("Endless.java"), CODE);
    assertEquals(List.of(), SourceCompiler.compile(List.of(source), folder, List.of()));
    Checkpoint.write();
  }

  /** Anew each time: what was ended in its initialiser would stay so. */
  @BeforeEach
  void load() throws IOException {
    endless = new Loader().define(CheckpointWriter.write(read()));
  }

  private static byte[] read() throws IOException {
    return Files.readAllBytes(folder.resolve("Endless.class"));
  }

  private static final class Loader extends ClassLoader {

    Class<?> define(byte[] file) {
      return defineClass("Endless", file, 0, file.length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"loop", "doLoop", "catching", "finallyAgain", "recursion", "sleeping"})
  void whatNeverEndsIsEnded(String name) throws Throwable {
    Method method = endless.getMethod(name);
    Deadline deadline = new Deadline();
    OutOfTime late =
        assertThrows(
            OutOfTime.class,
            () -> deadline.run(Duration.ofMillis(1), NOT_LONGER, () -> method.invoke(null)));
    assertTrue(late.hasEnded());
    assertEquals(3, deadline.run(Duration.ofMinutes(1), NOT_LONGER, () -> 3), "what comes next");
  }

  private static final Deadline.Waiting NOT_LONGER =
      new Deadline.Waiting() {
        @Override
        public Duration extension(ProcessorTime time) {
          return Duration.ZERO;
        }
      };

  @Test
  void whatEndsDoesWhatItDid() throws Exception {
    Class<?> original = new Loader().define(read());
    for (int n = 0; n < 20; n++) {
      assertEquals(sum(original, n), sum(endless, n));
    }
  }

  private static Object sum(Class<?> of, int n)
      throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
    return of.getMethod("sum", int.class).invoke(null, n);
  }

  @Test
  void aMethodWithoutRoomStaysAsItIs() {
    ClassWriter full = new ClassWriter(0);
    full.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Endless", null, "java/lang/Object", null);
    MethodVisitor method = full.visitMethod(Opcodes.ACC_STATIC, "full", "()V", null, null);
    method.visitCode();
    for (int i = 0; i < 65_534; i++) {
      method.visitInsn(Opcodes.NOP);
    }
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
    byte[] file = full.toByteArray();
    assertArrayEquals(file, CheckpointWriter.write(file));
  }
}
