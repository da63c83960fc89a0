package dev.hearsay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The packages depend on one another in one direction, and the core on nothing but the JDK. */
class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.hearsay");

  @Test
  void arrowsRunOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("api")
        .definedBy("dev.hearsay")
        .layer("claim")
        .definedBy("dev.hearsay.claim")
        .layer("conflict")
        .definedBy("dev.hearsay.conflict")
        .layer("duplicate")
        .definedBy("dev.hearsay.duplicate")
        .layer("embedding")
        .definedBy("dev.hearsay.embedding")
        .layer("index")
        .definedBy("dev.hearsay.index")
        .layer("live")
        .definedBy("dev.hearsay.live")
        .layer("similarity")
        .definedBy("dev.hearsay.similarity")
        .layer("sketch")
        .definedBy("dev.hearsay.sketch")
        .layer("story")
        .definedBy("dev.hearsay.story")
        .layer("text")
        .definedBy("dev.hearsay.text")
        .layer("internal")
        .definedBy("dev.hearsay.internal..")
        .whereLayer("api")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("conflict")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("claim")
        .mayOnlyBeAccessedByLayers("api", "conflict")
        .whereLayer("duplicate")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("story")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("live")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("similarity")
        .mayOnlyBeAccessedByLayers("api", "conflict", "story")
        .whereLayer("embedding")
        .mayOnlyBeAccessedByLayers("api", "conflict", "similarity")
        .whereLayer("index")
        .mayOnlyBeAccessedByLayers("api", "duplicate")
        .whereLayer("sketch")
        .mayOnlyBeAccessedByLayers("api", "duplicate", "index")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers(
            "api", "claim", "conflict", "duplicate", "embedding", "similarity", "story")
        .check(CORE);
  }

  @Test
  void noPackageCycles() {
    slices().matching("dev.hearsay.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void nothingButTheJdk() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.hearsay..",
            "java..",
            "jdk.incubator.vector..",
            "jdk.jfr..",
            "org.jspecify.annotations..")
        .check(CORE);
  }

  @Test
  void noConsoleNoJavaUtilLoggingNoNetwork() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.util.logging..", "sun..", "jdk.internal..")
        .check(CORE);
    noClasses()
        .should()
        .callMethod(System.class, "setProperty", String.class, String.class)
        .check(CORE);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .check(CORE);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)").check(CORE);
  }
}
