package consigne.benchmarks.axon.parcels;

import consigne.benchmarks.measuring.Scan;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of a parcel. */
@Entity
@Table(name = "parcel_view")
class ParcelView {

    @Id
    private String parcelId = "";

    private int step;
    private String place = "";
    private String scannedBy = "";
    private String city = "";

    protected ParcelView() {}

    ParcelView(String parcelId) {
        this.parcelId = parcelId;
    }

    void show(Scan scan) {
        step = scan.step();
        place = scan.place();
        scannedBy = scan.scannedBy();
        city = scan.address().city();
    }

    @Override
    public String toString() {
        return "%s: %d, %s, %s, %s".formatted(parcelId, step, place, scannedBy, city);
    }
}
