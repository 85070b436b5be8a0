package coop.fourmiliere.catalog.exchange;

import static io.restassured.RestAssured.given;

import coop.fourmiliere.testkit.ShopServers;
import coop.fourmiliere.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ShopServers.class, scope = TestResourceScope.GLOBAL)
class DemoShopImportTest {

  @Test
  void first() {
    long t = System.nanoTime();
    RequestSpecification request = given().auth().oauth2(Tokens.of("shop"));
    DemoShop.FILES.forEach(
        name -> request.multiPart("files", name, DemoShop.file(name), "text/csv"));
    System.out.println(request.post("/api/imports/odoo").then().extract().asString());
    System.out.println((System.nanoTime() - t) / 1000000);
    for (int i = 0; i < 3; i++) {
      t = System.nanoTime();
      RequestSpecification request2 = given().auth().oauth2(Tokens.of("shop"));
      DemoShop.FILES.forEach(
          name -> request2.multiPart("files", name, DemoShop.file(name), "text/csv"));
      System.out.println(request2.post("/api/imports/odoo").then().extract().asString());
      System.out.println((System.nanoTime() - t) / 1000000);
    }
    System.out.println(
        given().auth().oauth2(Tokens.of("shop")).get("/api/articles?query=tom%20pel").asString());
    System.out.println(given().auth().oauth2(Tokens.of("shop")).get("/api/families").asString());
  }
}
