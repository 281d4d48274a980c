package io.policyfacts.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.policyfacts.cli");

  @Test
  void extractNeedsNeitherBrokerNorDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage("io.policyfacts.cli.extract", "io.policyfacts.cli.show")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "java.sql..",
            "org.slf4j..",
            "io.policyfacts.embedded..",
            "io.policyfacts.sink..",
            "io.policyfacts.streams..")
        .check(CLASSES);
  }

  @Test
  void packagesFollowTheData() {
    slices().matching("io.policyfacts.cli.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
