package consigne.command.catalogue;

import consigne.api.Form;
import consigne.api.Malformed;
import consigne.api.Money;
import consigne.api.Name;
import consigne.api.Quantity;
import consigne.api.catalogue.ContainerCommand.DefineContainer;
import consigne.api.catalogue.ContainerType;
import consigne.api.catalogue.Packaging;
import consigne.api.catalogue.ProductCommand.DefineProduct;
import consigne.api.catalogue.Sku;
import consigne.api.catalogue.VatRate;
import consigne.runtime.deciding.Commands;
import consigne.runtime.deciding.Origin;
import consigne.web.http.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "catalogue", description = "What the shop sells, and in which returnable glass")
class CatalogueController {

    private final Commands commands;
    private final Clock clock;

    CatalogueController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PutMapping("/api/containers/{type}")
    @Operation(summary = "Defines a container type, and the deposit on one from now or from an instant on")
    ResponseEntity<Void> defineContainer(
            @PathVariable ContainerType type, @RequestBody ContainerDefinition body, Origin origin) {
        Instant effectiveFrom = body.effectiveFrom() == null ? clock.instant() : body.effectiveFrom();
        return Answers.done(
                commands.execute(new DefineContainer(type, body.name(), body.deposit(), effectiveFrom), origin)
                        .positionOrThrow());
    }

    @PutMapping("/api/products/{sku}")
    @Operation(summary = "Defines a product: its name, its price with tax, and the glass that it comes in")
    ResponseEntity<Void> defineProduct(@PathVariable Sku sku, @RequestBody ProductDefinition body, Origin origin) {
        return Answers.done(commands.execute(
                        new DefineProduct(sku, body.name(), body.unitPrice(), body.vatPercent(), body.packaging()),
                        origin)
                .positionOrThrow());
    }

    @Schema(example = """
            {"name": "Bottle of 33 cl", "deposit": {"amount": "0.20", "currency": "EUR"}}""")
    record ContainerDefinition(
            Name name, Money deposit, @Nullable Instant effectiveFrom) {
        ContainerDefinition {
            Form.required("name", name);
            Form.required("deposit", deposit);
        }
    }

    @Schema(example = """
            {"name": "Cola 33 cl", "unitPrice": {"amount": "1.95", "currency": "EUR"}, "vatPercent": 5.5,
             "container": "bottle-33", "containersPerUnit": 1}""")
    record ProductDefinition(
            Name name,
            Money unitPrice,
            VatRate vatPercent,
            @Nullable ContainerType container,
            @Nullable Quantity containersPerUnit) {
        ProductDefinition {
            Form.required("name", name);
            Form.required("unitPrice", unitPrice);
            Form.required("vatPercent", vatPercent);
            if (container == null && containersPerUnit != null) {
                throw new Malformed("container", "is missing");
            }
        }

        /** One container a unit, where nothing else is said. */
        @Nullable
        Packaging packaging() {
            return container == null
                    ? null
                    : new Packaging(container, containersPerUnit == null ? new Quantity(1) : containersPerUnit);
        }
    }
}
