package gradus.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A rule of the house: which arrows there are between modules and rooms, and who may know which
 * library.
 *
 * @param name for reports
 * @param rule the rule
 * @param counterexample the source of a class that breaks it
 */
record ArchitectureRule(String name, ArchRule rule, String counterexample) {

  static final List<ArchitectureRule> ALL =
      List.of(
          new ArchitectureRule(
              "math knows no other module",
              noClasses()
                  .that()
                  .resideInAPackage("gradus.math..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(
                      "gradus.nn..", "gradus.grading..", "gradus.cli..", "gradus.exercises.."),
              "package gradus.math; class Wrong { gradus.nn.Loss loss; }"),
          new ArchitectureRule(
              "nn knows only math",
              noClasses()
                  .that()
                  .resideInAPackage("gradus.nn..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage("gradus.grading..", "gradus.cli..", "gradus.exercises.."),
              "package gradus.nn; class Wrong { gradus.grading.result.Results results; }"),
          new ArchitectureRule(
              "the grader does not know the command",
              noClasses()
                  .that()
                  .resideInAPackage("gradus.grading..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("gradus.cli.."),
              "package gradus.grading.run; class Wrong { gradus.cli.terminal.Terminal terminal; }"),
          new ArchitectureRule(
              "nobody knows a students class by name",
              noClasses()
                  .that()
                  .resideOutsideOfPackage("gradus.exercises..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("gradus.exercises.."),
              "package gradus.grading.run; class Wrong { gradus.exercises.step01.Matrices matrices; }"),
          new ArchitectureRule(
              "only math knows ejml and blas",
              noClasses()
                  .that()
                  .resideOutsideOfPackage("gradus.math..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage("org.ejml..", "dev.ludovic.netlib.."),
              "package gradus.nn; class Wrong { org.ejml.data.DMatrixRMaj matrix; }"),
          new ArchitectureRule(
              "only the command knows picocli",
              noClasses()
                  .that()
                  .resideOutsideOfPackage("gradus.cli..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("picocli.."),
              "package gradus.nn; class Wrong { picocli.CommandLine commandLine; }"),
          new ArchitectureRule(
              "only the grader knows junit and jqwik",
              noClasses()
                  .that()
                  .resideOutsideOfPackage("gradus.grading..")
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage("org.junit..", "net.jqwik.."),
              "package gradus.cli; class Wrong { org.junit.platform.launcher.Launcher launcher; }"),
          new ArchitectureRule(
              "one room knows the compiler",
              noClasses()
                  .that()
                  .resideOutsideOfPackage("gradus.grading.compile")
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage("org.eclipse.jdt.."),
              "package gradus.cli.work; class Wrong { org.eclipse.jdt.internal.compiler.batch.Main m; }"),
          new ArchitectureRule(
              "modules have no circle",
              slices().matching("gradus.(*)..").should().beFreeOfCycles(),
              "package gradus.math; class Wrong { gradus.nn.Loss loss; }"),
          new ArchitectureRule(
              "rooms of the grader have no circle",
              slices().matching("gradus.grading.(*)..").should().beFreeOfCycles(),
              "package gradus.grading.text; class Wrong { gradus.grading.report.Board board; }"),
          new ArchitectureRule(
              "rooms of the command have no circle",
              slices().matching("gradus.(cli..)").should().beFreeOfCycles(),
              "package gradus.cli.terminal; class Wrong { gradus.cli.watch.WatchCommand watch; }"),

          // Each has a deadline there; the others start what the user looks at or ends.
          new ArchitectureRule(
              "one room runs other programs",
              noClasses()
                  .that()
                  .resideInAPackage("gradus.cli..")
                  .and()
                  .resideOutsideOfPackages(
                      "gradus.cli.program",
                      "gradus.cli.terminal",
                      "gradus.cli.train",
                      "gradus.cli.bench")
                  .should()
                  .callMethod(ProcessBuilder.class, "start"),
              """
      package gradus.cli.intake;
      class Wrong { void run() throws Exception { new ProcessBuilder("git").start(); } }
      """),

          // A setting is passed; two switches of Java and its compiler can be set in no other way.
          new ArchitectureRule(
              "nobody sets a system property",
              noClasses()
                  .that()
                  .resideOutsideOfPackages("gradus.grading.compile", "gradus.cli.picture")
                  .should()
                  .callMethod(System.class, "setProperty", String.class, String.class),
              """
      package gradus.cli;
      class Wrong { void set() { System.setProperty("gradus.seed", "1"); } }
      """));

  @Override
  public String toString() {
    return name;
  }
}
