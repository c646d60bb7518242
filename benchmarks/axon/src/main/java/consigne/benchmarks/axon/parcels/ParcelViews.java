package consigne.benchmarks.axon.parcels;

import org.springframework.data.jpa.repository.JpaRepository;

interface ParcelViews extends JpaRepository<ParcelView, String> {}
