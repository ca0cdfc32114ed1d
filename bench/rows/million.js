export async function millionRows() {}
