package coop.fourmiliere.inventory.catalogue;

import coop.fourmiliere.jdbc.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The stockroom's copy of the catalogue's suppliers. The greatest version of each wins. */
@ApplicationScoped
public class Suppliers {

  private final DataSource database;

  Suppliers(DataSource database) {
    this.database = database;
  }

  void publish(Collection<SupplierPublished> published) {
    Query.of(
            database,
            """
            insert into supplier as s (supplier_id, name, version)
            select distinct on (supplier_id) *
            from unnest(?, ?, ?) as p(supplier_id, name, version) order by supplier_id, version desc
            on conflict (supplier_id) do update set name = excluded.name, version = excluded.version
            where s.version < excluded.version""")
        .with("uuid", published.stream().map(SupplierPublished::supplierId))
        .with("text", published.stream().map(SupplierPublished::name))
        .with("int8", published.stream().map(SupplierPublished::version))
        .execute();
  }

  /** The supplier's name, if the supplier is known. */
  public Optional<String> name(UUID id) {
    return Query.of(database, "select name from supplier where supplier_id = ?")
        .with(id)
        .first(row -> row.getString("name"));
  }
}
