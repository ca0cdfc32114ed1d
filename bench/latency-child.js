// A fresh process that times the stages of one input: node latency-child.js INPUT.json
import { readFileSync } from 'node:fs'
import { measureStages } from './latency-stages.js'

const input = JSON.parse(readFileSync(process.argv[2], 'utf8'))
process.stdout.write(JSON.stringify(await measureStages(input)))
