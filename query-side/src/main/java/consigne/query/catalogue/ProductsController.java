package consigne.query.catalogue;

import static consigne.web.permission.Role.ANALYST;
import static consigne.web.permission.Role.CUSTOMER;
import static consigne.web.permission.Role.DRIVER;
import static consigne.web.permission.Role.OPERATOR;
import static consigne.web.permission.Role.SHOP;
import static consigne.web.permission.Role.SUPPORT;
import static consigne.web.permission.Role.WAREHOUSE;

import consigne.api.Page;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.view.ProductStatus;
import consigne.api.catalogue.view.ProductView;
import consigne.query.consistency.Reads;
import consigne.query.lists.Cursor;
import consigne.query.lists.Limit;
import consigne.query.lists.PageQuery;
import consigne.query.search.SearchText;
import consigne.query.stock.StockReadModel;
import consigne.web.http.Answers;
import consigne.web.permission.Own;
import consigne.web.permission.PermittedTo;
import consigne.web.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads(
        value = CatalogueReadModels.PRODUCTS,
        row = "sku",
        also = {CatalogueReadModels.CONTAINERS, StockReadModel.NAME})
@Tag(name = "catalogue")
class ProductsController {

    private final ProductShelf shelf;

    ProductsController(ProductShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/api/products")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT, ANALYST, OPERATOR},
            own = Own.SHARED)
    @Operation(
            summary = "Lists products, or finds them by words",
            description = "By name where no query is given, else the best match first. A query finds words of the name,"
                    + " the SKU, the EAN and the container type, without accents, as far as they are typed, and with one"
                    + " letter wrong in each.")
    Page<ProductView> products(
            @RequestParam @Nullable SearchText query,
            @Parameter(description = "which of them") @RequestParam(defaultValue = "sold") Set<ProductStatus> status,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = Limit.USUAL) Limit limit,
            @Parameter(description = PageQuery.TOTAL) @RequestParam(defaultValue = "false") boolean total) {
        return shelf.list(query, status, cursor, limit, total);
    }

    @GetMapping("/api/products/{sku}")
    @PermittedTo(
            value = {CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT, ANALYST, OPERATOR},
            own = Own.SHARED)
    @Operation(summary = "Shows a product, with its price and deposit now and to come")
    ResponseEntity<ProductView> product(@Parameter(example = "3264065480321") @PathVariable Sku sku) {
        ProductView product = shelf.product(sku).orElseThrow(() -> new NotFound("product", sku));
        return Answers.shown(product, product.version());
    }
}
