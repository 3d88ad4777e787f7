"""Synthetic personal data for the tests, made anew in each run: they belong to nobody and are never printed."""

from __future__ import annotations

import random

WORDS = "Rekaan Contoh Misalan Umpama Khayal Semu".split(" ")  # noqa: SIM905
MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ")  # noqa: SIM905


def seeded(number: int = 7) -> random.Random:
    return random.Random(number)


def nik(rng: random.Random) -> str:
    day = rng.randint(1, 28) + rng.choice((0, 40))
    return f"3273{rng.randint(1, 9):02}{day:02}{rng.randint(1, 12):02}{rng.randint(60, 99)}{rng.randint(1, 9999):04}"


def digits(rng: random.Random, count: int) -> str:
    return "".join(str(rng.randint(0, 9)) for _ in range(count))


def phone(rng: random.Random) -> str:
    tail = digits(rng, 8)
    return rng.choice((f"0812{tail}", f"0812-{tail[:4]}-{tail[4:]}", f"+62 812 {tail[:4]} {tail[4:]}", f"62857{tail}"))


def email(rng: random.Random) -> str:
    return f"{rng.choice(WORDS).lower()}{digits(rng, 2)}@contoh.test"


def account(rng: random.Random) -> str:
    return f"{rng.choice(('BCA', 'BRI', 'Mandiri', 'BNI'))} {digits(rng, 10)}"


def plate(rng: random.Random) -> str:
    return f"{rng.choice(('B', 'D', 'AB'))} {rng.randint(1000, 9999)} {rng.choice(('XYZ', 'QQ', 'KLM'))}"


def name(rng: random.Random) -> str:
    return f"{rng.choice(('Bapak', 'Ibu', 'Pak', 'Bu', 'Sdr.', 'H.', 'Hj.'))} {' '.join(rng.sample(WORDS, 2))}"


def handle(rng: random.Random) -> str:
    user = f"{rng.choice(WORDS).lower()}_{digits(rng, 2)}"
    return rng.choice((f"@{user}", f"instagram.com/{user}", f"IG: {user}", f"facebook.com/{user}"))


def coordinates(rng: random.Random) -> str:
    return f"-{rng.randint(1, 9)}.{digits(rng, 5)}, 1{rng.randint(10, 30)}.{digits(rng, 5)}"


def birth(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1950, 2010)
    return rng.choice(
        (f"{day} {MONTHS[month - 1]} {year}", f"{day:02}-{month:02}-{year}", f"{year}-{month:02}-{day:02}")
    )


def address(rng: random.Random) -> str:
    street = rng.choice(WORDS)
    return rng.choice(
        (
            f"Jl. {street} No. {rng.randint(1, 99)}",
            f"Gg. {street} No {rng.randint(1, 9)}",
            f"RT 0{rng.randint(1, 9)}/RW 02",
        )
    )


SENTENCES = {
    "identity-number": ("NIK {}", "nomor induk {} tercatat", "{}", "peserta {} hadir"),
    "phone": ("hubungi {}", "{}", "nomor WA {} milik kader", "call {} for the meeting"),
    "email": ("surat ke {}", "{}", "write to {} first"),
    "account": ("rekening {}", "transfer ke rekening {} milik kelompok"),
    "plate": ("motor berpelat {}", "nomor polisi {}"),
    "person-name": ("musyawarah di rumah {}", "{} memimpin rapat", "the meeting at the house of {}"),
    "social-media": ("kabar dibagikan di {}", "akun {} dipakai pemuda"),
    "coordinates": ("titik {}", "{}", "the well at {}"),
    "birth-date": ("lahir {}", "tanggal lahir: {}", "born on {}", "TTL Bandung, {}"),
    "street-address": ("tinggal di {}", "pertemuan di {}", "the office in {}"),
}
MAKERS = {
    "identity-number": nik,
    "phone": phone,
    "email": email,
    "account": account,
    "plate": plate,
    "person-name": name,
    "social-media": handle,
    "coordinates": coordinates,
    "birth-date": birth,
    "street-address": address,
}
HARMLESS = (
    "Musyawarah Desa Sukamaju pada 24 Februari 2025 dihadiri 54 petani.",
    "Dana desa Rp125.000.000 untuk 60 keluarga, tahap 2 tahun 2025.",
    "UU 27/2022 Pasal 20 ayat (2) huruf a",
    "99.01.01.2001",
    "Kelompok perempuan pengolah singkong Dusun Atas",
    "Three hamlets in dry hills; most people grow cassava and maize.",
    "Koordinat dibulatkan: -6.91, 107.61",
    "Jalan Dusun Bawah sulit dilalui pada musim hujan.",
    "Pak Lurah dan Ibu Camat membuka pertemuan; Bapak Kepala Desa hadir.",
    "Rapat dengan Ibu PKK dan Pak RT membahas sampah.",
    "Indikator naik dari 9,0 menjadi 31,0 orang antara 2024-2025.",
    "Panjang pipa 1.250 meter, 12 bak, 3 mata air.",
    "Puskesmas Harapan, Yayasan Tirta Bersama, Politeknik Karya Mandiri",
    "All 3,120 households of the ward were asked in 2023.",
    "Perencanaan sosial dan aksi sosial dipadukan menurut Rothman (1968).",
    "Kader posyandu, karang taruna, dan kelompok tani.",
    "ISBN 978-602-0000-00-0",
    "https://doi.org/10.1000/182",
    "Pertemuan ke-12 di balai desa pukul 19.30.",
    "Ibu hamil dan kelompok lanjut usia mendapat kunjungan.",
    "Hasil survei: 45,5 persen warga setuju.",
    "Bank sampah Sukamaju menabung Rp1.200.000.",
    "Jalan yang dapat dilalui pada musim hujan",
    "Mas kawin, bang sampah, dan bu.",
)
