"""What a template says to those who fill it in: notes on columns, how to begin, and what must stay out of it."""

from __future__ import annotations

from makro_kg.language import Text
from makro_kg.spreadsheet.model import Column

NEEDED = Text("Wajib diisi.", "Required.")
WANTED = Text("Sebaiknya diisi.", "Recommended.")
ONE_LANGUAGE = Text("Cukup dalam satu bahasa.", "One language is enough.")
ONE_PARENT = Text("Cukup satu kolom induk yang diisi.", "One of the parent columns is enough.")
SEVERAL = Text('Beberapa isian dipisahkan dengan "; ".', 'Several values are separated by "; ".')
SEVERAL_TEXTS = Text(
    'Beberapa teks: akhiri masing-masing dengan ";", lalu mulai baris baru di sel itu.',
    'Several texts: end each with ";" and begin a new line in the cell.',
)
RDF_SIGNS = ("makro:", "rdfs:", "@en", "^^")
"""Advice with these in it is for those who write RDF, and is left out."""
TAKES = {
    "code": Text("kode", "code"),
    "text": Text("teks", "text"),
    "langtext": Text("teks", "text"),
    "integer": Text("bilangan bulat", "whole number"),
    "decimal": Text("bilangan", "number"),
    "date": Text("tanggal (tahun-bulan-hari)", "date (year-month-day)"),
    "boolean": Text("ya atau tidak", "yes or no"),
    "choice": Text("pilihan", "choice"),
    "reference": Text("kode dari lembar lain", "code from another sheet"),
}
HOW = (
    Text(
        "Satu baris ialah satu hal: satu kasus, satu kebutuhan, satu kegiatan. Isi lembar dari kiri ke kanan; lembar "
        "pertama memuat kasus.",
        "One row is one thing: a case, a need, an activity. Fill in the sheets from left to right; cases come first.",
    ),
    Text(
        "Kolom pertama ialah kode baris. Lembar lain merujuk baris dengan kode itu; kode tidak boleh kembar dalam satu "
        "lembar.",
        "The first column is the code of the row. Other sheets refer to the row by it; no two rows share one.",
    ),
    Text(
        "Kolom bertanda * wajib diisi. Arahkan penunjuk ke judul kolom untuk membaca penjelasannya.",
        "Columns marked * are required. Point at a heading to read what it asks for.",
    ),
    Text(
        'Kolom pilihan punya daftar turun. Bila beberapa boleh diisi, pisahkan dengan "; ".',
        'Choices have a drop-down list. Where several are allowed, separate them by "; ".',
    ),
    Text(
        "Baris abu-abu yang kodenya diawali (contoh) hanyalah contoh dan tidak dibaca; boleh dihapus.",
        "The grey row whose code begins with (example) is an example only and is not read; you may delete it.",
    ),
    Text(
        'Periksa dengan "makro-kg periksa BERKAS.xlsx", lalu impor dengan "makro-kg impor BERKAS.xlsx".',
        'Check it with "makro-kg validate FILE.xlsx", then import it with "makro-kg import FILE.xlsx".',
    ),
)
PRIVACY_TITLE = Text("Lindungi warga", "Protect people")
PRIVACY = (
    Text(
        "Praktisi dan warga dicatat hanya dengan nama samaran. Jangan menulis nama asli, NIK, nomor KK, telepon, "
        "surel, alamat, atau tanggal lahir di sel mana pun.",
        "Record practitioners and members of the community under pseudonyms only. Write no real name, identity number, "
        "telephone, e-mail, address or date of birth in any cell.",
    ),
    Text(
        "Simpan daftar nama samaran terpisah dari berkas ini, dan pilih tingkat berbagi setiap kasus.",
        "Keep the list of pseudonyms apart from this file, and choose a sharing level for each case.",
    ),
)


def note(column: Column, parents: int = 1) -> Text:
    """What a column asks for: description, whether it is needed, how many values it takes, how to write them."""
    said = [column.description]
    if column.required or column.recommended:
        said.append(NEEDED if column.required else WANTED)
        if column.lang:
            said.append(ONE_LANGUAGE)
        if column.inverse and parents > 1:
            said.append(ONE_PARENT)
    if column.many:
        said.append(SEVERAL_TEXTS if column.kind in ("text", "langtext") else SEVERAL)
    if column.fix.en and not any(sign in column.fix.en for sign in RDF_SIGNS):
        said.append(column.fix)
    return Text(" ".join(each.id for each in said), " ".join(each.en for each in said))
