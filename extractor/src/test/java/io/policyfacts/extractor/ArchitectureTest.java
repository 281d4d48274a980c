package io.policyfacts.extractor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String HERE = "io.policyfacts.extractor";

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HERE);

  @Test
  void textGoesOneWayToFacts() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("text")
        .definedBy(HERE + ".text")
        .layer("lexicon")
        .definedBy(HERE + ".lexicon")
        .layer("amounts and times")
        .definedBy(HERE + ".quantity", HERE + ".time")
        .layer("names")
        .definedBy(HERE + ".names")
        .layer("claims")
        .definedBy(HERE + ".metric", HERE + ".resolve")
        .layer("facts")
        .definedBy(HERE + ".check", HERE + ".fact")
        .whereLayer("facts")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("claims")
        .mayOnlyBeAccessedByLayers("facts")
        .whereLayer("names")
        .mayOnlyBeAccessedByLayers("claims", "facts")
        .whereLayer("amounts and times")
        .mayOnlyBeAccessedByLayers("names", "claims", "facts")
        .whereLayer("lexicon")
        .mayOnlyBeAccessedByLayers("amounts and times", "names", "claims", "facts")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers("lexicon", "amounts and times", "names", "claims", "facts")
        .check(CODE);
  }

  @Test
  void onlyContractsAndTheJdkAreUsed() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math..",
            "java.time..",
            "java.util..",
            "java.io..",
            "java.nio.charset..",
            "io.policyfacts.contracts..",
            "org.jspecify..",
            HERE + "..")
        .check(CODE);
  }

  @Test
  void thereIsNoClockNoNetworkNoFileAndNoChance() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.file..", "org.apache.kafka..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CODE);
  }
}
