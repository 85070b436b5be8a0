package coop.fourmiliere.catalog.exchange;

import coop.fourmiliere.catalog.article.Article;
import coop.fourmiliere.catalog.article.ArticlePublishing;
import coop.fourmiliere.catalog.exchange.article.ArticleImport;
import coop.fourmiliere.catalog.exchange.row.ImportReport;
import coop.fourmiliere.catalog.exchange.row.Known;
import coop.fourmiliere.catalog.exchange.row.Tally;
import coop.fourmiliere.catalog.supplier.Supplier;
import coop.fourmiliere.catalog.supplier.SupplierPublishing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * Takes an Odoo export in: brands, families and suppliers first, then the articles that point at
 * them, all in one transaction and one import at a time.
 */
@ApplicationScoped
class OdooImport {

  /** Any number that no other lock of this database has. */
  private static final long LOCK = 0x0D00;

  private final BrandImport brands;
  private final FamilyImport families;
  private final SupplierImport suppliers;
  private final ArticleImport articles;
  private final SupplierPublishing supplierPublishing;
  private final ArticlePublishing articlePublishing;
  private final TransactionSynchronizationRegistry transaction;
  private final Session database;

  OdooImport(
      BrandImport brands,
      FamilyImport families,
      SupplierImport suppliers,
      ArticleImport articles,
      SupplierPublishing supplierPublishing,
      ArticlePublishing articlePublishing,
      TransactionSynchronizationRegistry transaction,
      Session database) {
    this.brands = brands;
    this.families = families;
    this.suppliers = suppliers;
    this.articles = articles;
    this.supplierPublishing = supplierPublishing;
    this.articlePublishing = articlePublishing;
    this.transaction = transaction;
    this.database = database;
  }

  /**
   * Takes the upload in and publishes what changed.
   *
   * @param dryRun only find out what would happen
   */
  @Transactional
  ImportReport run(Upload upload, boolean dryRun) {
    database
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(:lock)) waited", Integer.class)
        .setParameter("lock", LOCK)
        .getSingleResult();
    if (dryRun) {
      // The same steps, but nothing of them reaches the database.
      transaction.setRollbackOnly();
    }
    Tally tally = new Tally();
    List<Supplier> changedSuppliers = new ArrayList<>();
    Known knownBrands = brands.run(upload.of(OdooModel.BRAND), tally);
    Known knownFamilies = families.run(upload.of(OdooModel.FAMILY), tally);
    Known knownSuppliers = suppliers.run(upload.of(OdooModel.SUPPLIER), tally, changedSuppliers);
    Collection<Article> changedArticles =
        articles.run(
            upload.of(OdooModel.ARTICLE), knownBrands, knownFamilies, knownSuppliers, tally);
    if (!dryRun) {
      supplierPublishing.publish(changedSuppliers);
      articlePublishing.publish(changedArticles);
    }
    return tally.report(upload.ignored());
  }
}
