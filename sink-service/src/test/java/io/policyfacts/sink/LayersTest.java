package io.policyfacts.sink;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final String SINK = "io.policyfacts.sink";

  @Test
  void onlyTheServiceKnowsWhichStoreThereIs() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SINK);
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("service")
        .definedBy(SINK)
        .layer("consume")
        .definedBy(SINK + ".consume")
        .layer("postgres")
        .definedBy(SINK + ".postgres")
        .layer("store")
        .definedBy(SINK + ".store")
        .whereLayer("service")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("consume")
        .mayOnlyBeAccessedByLayers("service")
        .whereLayer("postgres")
        .mayOnlyBeAccessedByLayers("service")
        .check(classes);
  }
}
