package coop.fourmiliere.catalog.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All articles, listed or not. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, UUID> {}
