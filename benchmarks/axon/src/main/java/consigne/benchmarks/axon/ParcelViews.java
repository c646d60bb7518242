package consigne.benchmarks.axon;

import org.springframework.data.jpa.repository.JpaRepository;

interface ParcelViews extends JpaRepository<ParcelView, String> {}
