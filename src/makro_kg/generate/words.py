"""The texts of synthetic cases: invented, in both languages, and without anything that points to a person."""

from __future__ import annotations

from makro_kg.language import Text

COMMENT = Text("Kasus sintetis: semua isinya rekaan.", "A synthetic case: all of it is invented.")
VILLAGES = (
    "Karang Rekaan", "Tanjung Rekaan", "Bukit Rekaan", "Muara Rekaan", "Rekaan Utara", "Rekaan Makmur", "Air Rekaan",
    "Pulau Rekaan", "Kampung Rekaan", "Rekaan Hilir",
)  # fmt: skip
"""Names of places that do not exist."""
GROUPS = (
    (Text("buruh tani", "farm labourers"), "ground-poverty"),
    (Text("penyandang disabilitas", "people with disabilities"), "ground-disability"),
    (Text("warga lanjut usia", "older people"), "ground-age"),
    (Text("perempuan kepala keluarga", "women who head households"), "ground-gender"),
    (Text("nelayan kecil", "small fishers"), "ground-social-class"),
    (Text("masyarakat adat", "customary community"), "ground-ethnicity"),
    (Text("warga pendatang", "newcomers"), "ground-discrimination"),
    (Text("perempuan yang bekerja di rumah", "women working from home"), "ground-sex"),
    (Text("pekerja harian", "day labourers"), "ground-social-class"),
)
"""Groups, each with the ground of disadvantage that it may have."""
NEEDS = {
    "category-livelihood": (Text("penghasilan tetap", "a steady income"), Text("keluarga", "households")),
    "category-water-sanitation": (Text("air bersih dekat rumah", "clean water near home"), Text("rumah", "homes")),
    "category-health": (Text("layanan kesehatan keliling", "a mobile health service"), Text("kunjungan", "visits")),
    "category-education": (Text("kelas membaca", "a reading class"), Text("peserta", "participants")),
    "category-housing": (Text("rumah layak huni", "decent housing"), Text("rumah", "homes")),
    "category-food": (Text("kebun pangan bersama", "a shared food garden"), Text("petak", "plots")),
    "category-protection": (Text("pos pengaduan warga", "a complaints post"), Text("aduan", "complaints")),
    "category-participation": (
        Text("suara dalam musyawarah desa", "a voice in the village meeting"), Text("usulan", "proposals"),
    ),
    "category-environment": (Text("pengelolaan sampah", "waste management"), Text("titik sampah", "dumping sites")),
    "category-safety": (Text("jalur evakuasi banjir", "a flood evacuation route"), Text("latihan", "drills")),
    "category-infrastructure": (Text("jembatan penyeberangan", "a footbridge"), Text("meter", "metres")),
    "category-culture": (Text("ruang seni warga", "a place for local arts"), Text("pertunjukan", "performances")),
}  # fmt: skip
"""What is lacking in each field of life, and what its measure counts."""
RESOURCES = {
    "resource-human": Text("kader terlatih", "trained volunteers"),
    "resource-social": Text("kelompok arisan", "a savings circle"),
    "resource-natural": Text("mata air dan lahan", "a spring and land"),
    "resource-physical": Text("balai pertemuan", "a meeting hall"),
    "resource-financial": Text("dana desa", "village funds"),
}
OBJECTIVE = Text("tersedianya {0}", "{0} is provided")
OUTCOME = {
    True: Text("tercapai: {0}", "reached: {0}"),
    False: Text("belum tercapai: {0}", "not reached yet: {0}"),
}
ACTIVITIES = {
    "stage-initiate": Text("musyawarah awal tentang {0}", "first meeting on {0}"),
    "stage-develop": Text("penyusunan rencana bagi {0}", "planning for {0}"),
    "stage-change": Text("pelatihan bagi {0}", "training for {0}"),
    "stage-implement": Text("kerja bersama bagi {0}", "joint work for {0}"),
    "stage-end": Text("tinjauan akhir atas {0}", "closing review of {0}"),
}
METHODS = (
    Text("wawancara", "interviews"), Text("pemetaan partisipatif", "participatory mapping"),
    Text("diskusi kelompok terarah", "focus group discussion"), Text("survei rumah tangga", "household survey"),
    Text("pengamatan", "observation"),
)  # fmt: skip
EVIDENCE = Text("Disebut dalam tiga dari lima pertemuan warga.", "Named in three of five meetings of residents.")
RATIONALE = Text("Dipilih warga sesuai hasil asesmen.", "Chosen by residents on the results of the assessment.")
OUTPUTS = (
    Text("kesepakatan tertulis", "a written agreement"), Text("daftar tugas bersama", "a shared list of tasks"),
    Text("satu kelompok kerja terbentuk", "one working group was formed"),
)  # fmt: skip
PLACE = Text("balai warga", "the community hall")
DEVIATION = Text("Tertunda karena musim hujan.", "Delayed by the rainy season.")
OBSERVATIONS = (
    Text("Berjalan menurut rencana.", "It goes according to plan."),
    Text("Peserta bertambah sejak bulan lalu.", "More take part than last month."),
    Text("Bahan datang terlambat.", "Materials came late."),
)
OBSTACLE = Text("Jalan rusak pada musim hujan.", "The road is broken in the rainy season.")
FOLLOW_UP = Text("Pertemuan lanjutan bersama warga.", "A further meeting with residents.")
LEGAL_BASIS = Text("Persetujuan, UU 27/2022", "Consent, Law 27/2022")
PURPOSES = (
    Text("pengajaran", "teaching"),
    Text("penelitian", "research"),
    Text("perencanaan program", "programme planning"),
)
EXCERPTS = (
    Text("Kami bersepakat membagi giliran.", "We agreed to take turns."),
    Text("Dulu usulan kami tidak didengar.", "Our proposals were not heard before."),
    Text("Sekarang kami menghitung sendiri kebutuhan kami.", "Now we count our needs ourselves."),
)  # fmt: skip
MEMO = Text("Warga menyebut tindakan mereka sendiri.", "Residents name what they did themselves.")
ORGANISATIONS = {
    "organisation-village-government": Text("pemerintah desa {0}", "village government of {0}"),
    "organisation-agency": Text("dinas sosial {0}", "social agency of {0}"),
    "organisation-ngo": Text("yayasan {0}", "{0} foundation"),
    "organisation-community": Text("kelompok warga {0}", "{0} residents' group"),
    "organisation-college": Text("perguruan tinggi {0}", "{0} college"),
    "organisation-company": Text("perusahaan {0}", "{0} company"),
    "organisation-faith": Text("lembaga keagamaan {0}", "{0} faith organisation"),
    "organisation-health": Text("pusat kesehatan {0}", "{0} health centre"),
    "organisation-welfare": Text("lembaga kesejahteraan {0}", "{0} welfare institution"),
    "organisation-cooperative": Text("koperasi {0}", "{0} cooperative"),
}
FLOWERS = (
    "Melati", "Kenanga", "Cempaka", "Teratai", "Anggrek", "Flamboyan", "Bugenvil", "Wijaya", "Seruni", "Kamboja",
    "Dahlia", "Sedap",
)  # fmt: skip
COLOURS = ("Jingga", "Merah", "Putih", "Ungu", "Biru", "Kuning")
"""Pseudonyms are two of these words."""
LABELS = {
    "case": Text("kasus sintetis {0}", "synthetic case {0}"),
    "community": Text("warga {0}", "people of {0}"),
    "assessment": Text("asesmen {0}", "assessment {0}"),
    "intervention": Text("intervensi {0}", "intervention {0}"),
    "plan": Text("rencana {0}", "plan {0}"),
    "performance": Text("pelaksanaan tugas", "performance of a task"),
    "participation": Text("keikutsertaan", "participation"),
    "indicator": Text("ukuran: {0}", "measure: {0}"),
    "measurement": Text("pengukuran {0}", "measurement {0}"),
    "monitoring": Text("pemantauan {0}", "monitoring {0}"),
    "termination": Text("pengakhiran", "termination"),
    "assignment": Text("penugasan", "assignment"),
    "consent": Text("persetujuan warga", "consent of residents"),
    "stakeholder": Text("pemangku kepentingan {0}", "stakeholder {0}"),
    "ethics": Text("izin etik", "ethics clearance"),
    "passage": Text("kutipan {0}", "passage {0}"),
}
