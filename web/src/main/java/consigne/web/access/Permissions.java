package consigne.web.access;

import static consigne.web.access.Role.ANALYST;
import static consigne.web.access.Role.CUSTOMER;
import static consigne.web.access.Role.DRIVER;
import static consigne.web.access.Role.OPERATOR;
import static consigne.web.access.Role.SHOP;
import static consigne.web.access.Role.SUPPORT;
import static consigne.web.access.Role.WAREHOUSE;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/** The one table of who may call what. What is not in it is closed; checks, description and tests are made from it. */
public final class Permissions {

    private static final List<Permission> TABLE = List.of(
            open("GET", "/api/openapi.json"),
            open("GET", "/api/openapi.json/swagger-config"),
            open("GET", "/api/docs"),
            open("GET", "/api/swagger-ui/**"),
            open("POST", "/api/payments/webhook"), // signed instead
            Permission.of("POST", "/api/orders", Own.STATED, CUSTOMER, SHOP),
            Permission.of("GET", "/api/orders", Own.STATED, CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT),
            Permission.of("GET", "/api/orders/{id}", Own.ORDER, CUSTOMER, SHOP, WAREHOUSE, DRIVER, SUPPORT),
            Permission.of("GET", "/api/orders/{id}/history", Own.NOTHING, SUPPORT),
            Permission.of("PUT", "/api/orders/{id}/lines", Own.ORDER, CUSTOMER, SHOP),
            Permission.of("POST", "/api/orders/{id}/cancellation", Own.ORDER, CUSTOMER, SHOP, SUPPORT),
            Permission.of("POST", "/api/orders/{id}/picking", Own.NOTHING, WAREHOUSE),
            Permission.of("POST", "/api/orders/{id}/dispatch", Own.NOTHING, WAREHOUSE),
            Permission.of("POST", "/api/orders/{id}/delivery", Own.NOTHING, DRIVER),
            Permission.of("GET", "/api/customers/{id}/deposit", Own.CUSTOMER, CUSTOMER, SHOP, SUPPORT),
            Permission.of("GET", "/api/customers/{id}/deposit/ledger", Own.CUSTOMER, CUSTOMER, SHOP, SUPPORT),
            Permission.of("POST", "/api/customers/{id}/empties", Own.NOTHING, SHOP, WAREHOUSE, DRIVER),
            Permission.of("POST", "/api/customers/{id}/deposit/payouts", Own.NOTHING, SHOP),
            Permission.of("POST", "/api/customers/{id}/deposit/write-offs", Own.NOTHING, SUPPORT),
            Permission.of("GET", "/api/credit-notes", Own.NOTHING, SHOP, SUPPORT),
            Permission.of("GET", "/api/stock/{sku}", Own.NOTHING, SHOP, WAREHOUSE, SUPPORT, ANALYST),
            Permission.of("GET", "/api/stock/{sku}/movements", Own.NOTHING, WAREHOUSE, SUPPORT, ANALYST),
            Permission.of("POST", "/api/stock/{sku}/receipts", Own.NOTHING, WAREHOUSE),
            Permission.of("POST", "/api/stock/{sku}/counts", Own.NOTHING, WAREHOUSE, SUPPORT),
            Permission.of("PUT", "/api/containers/{type}", Own.NOTHING, OPERATOR),
            Permission.of("PUT", "/api/products/{sku}", Own.NOTHING, OPERATOR),
            Permission.of("POST", "/api/imports/orders", Own.NOTHING, OPERATOR),
            Permission.of("GET", "/api/imports/{id}", Own.NOTHING, OPERATOR),
            Permission.of("GET", "/api/imports/{id}/rejections", Own.NOTHING, OPERATOR),
            Permission.of("GET", "/api/audit", Own.NOTHING, OPERATOR));

    private Permissions() {}

    /** The row of an operation, by the pattern of its path. */
    public static Optional<Permission> of(String method, String pattern) {
        return TABLE.stream().filter(row -> row.isExactly(method, pattern)).findFirst();
    }

    static Optional<Permission> of(String method, PathContainer path) {
        return TABLE.stream().filter(row -> row.isFor(method, path)).findFirst();
    }

    private static Permission open(String method, String path) {
        return Permission.of(method, path, Own.NOTHING);
    }
}
